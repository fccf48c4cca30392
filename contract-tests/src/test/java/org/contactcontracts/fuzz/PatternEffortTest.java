package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.regex.RegularExpression;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactcontracts.model.internal.TextFormat;
import org.contactcontracts.model.internal.TextPattern;
import org.contactcontracts.validator.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every pattern looks at a text a bounded number of times. Counted are the characters that the
 * matcher asks for, of the very patterns that run: those of the gate, as the schema evaluator
 * compiles them, those of the models, and those of the hand-written readers.
 */
class PatternEffortTest {

  private static final int SHORTEST = 1 << 11;
  private static final int LONGEST = 1 << 14;

  /** Twice, and a little for what does not depend on the length. */
  private static final double MOST_GROWTH = 2.1;

  /** The e-mail address of Invent looks at each character for a label of 64 that starts there. */
  private static final int MOST_LOOKS = 80;

  /** A pattern that runs somewhere, compiled as it is there, and how it is asked. */
  record Running(String where, Pattern pattern, Predicate<Matcher> question) {
    long looksAt(String text) {
      CountedText counted = new CountedText(text);
      boolean unused = question.test(pattern.matcher(counted));
      return counted.looks();
    }

    @Override
    public String toString() {
      return where + " " + pattern;
    }
  }

  static Stream<Running> patterns() {
    Map<String, Running> patterns = new TreeMap<>();
    for (String vendor : Contract.vendors()) {
      for (JsonNode pattern : Places.document(vendor).findValues("pattern")) {
        String text = pattern.asText();
        patterns.put(text, new Running("gate", inGate(text), Matcher::find));
        patterns.put(text + " ", new Running("models", inModels(text), Matcher::find));
      }
    }
    return Stream.concat(
        patterns.values().stream(),
        Stream.of(
            constant("org.contactcontracts.validator.internal.MailboxFormat", "LOCAL"),
            constant("org.contactcontracts.validator.internal.MailboxFormat", "DOMAIN"),
            constant("org.contactcontracts.validator.internal.PlainValues", "NUMBER"),
            ofModels("PLAIN_URI"),
            ofModels("SCHEME_ALONE")));
  }

  @Test
  void thereArePatterns() {
    assertThat(patterns().map(Running::where)).contains("gate", "models").hasSizeGreaterThan(14);
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void everyPatternTakesStepsInProportionToTheText(Running running) {
    assertThat(HostileTexts.ALL)
        .allSatisfy(
            (name, text) -> {
              long before = running.looksAt(text.ofLength(SHORTEST));
              for (int length = 2 * SHORTEST; length <= LONGEST; length *= 2) {
                long looks = running.looksAt(text.ofLength(length));

                assertThat(looks).isLessThanOrEqualTo((long) MOST_LOOKS * length);
                // Below, it gave up early; a few steps more or less tell nothing.
                assertThat(looks).isLessThanOrEqualTo((long) (MOST_GROWTH * Math.max(before, 256)));
                before = looks;
              }
            });
  }

  private static Pattern inGate(String pattern) {
    RegularExpression expression =
        SchemaRegistryConfig.getInstance()
            .getRegularExpressionFactory()
            .getRegularExpression(pattern);
    return field(expression.getClass(), expression, "pattern");
  }

  private static Pattern inModels(String pattern) {
    return field(TextPattern.class, new TextPattern(pattern), "pattern");
  }

  /** A pattern of a format. */
  private static Running ofModels(String name) {
    try {
      Field constant = TextFormat.class.getDeclaredField(name);
      constant.setAccessible(true);
      Object pattern = constant.get(null);
      return new Running(name, field(TextPattern.class, pattern, "pattern"), Matcher::find);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Running constant(String type, String name) {
    try {
      return new Running(name, field(Class.forName(type), type, name), Matcher::matches);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Pattern field(Class<?> type, Object owner, String name) {
    try {
      Field field = type.getDeclaredField(name);
      field.setAccessible(true);
      return (Pattern) field.get(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
