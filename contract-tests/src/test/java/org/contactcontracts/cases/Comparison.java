package org.contactcontracts.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What differs between an answer and what a case expects. */
final class Comparison {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
              DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  private final Instant begun;
  private final List<String> differences = new ArrayList<>();

  private Comparison(Instant begun) {
    // Some vendors tell times by the second.
    this.begun = begun.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * The differences, a sentence each; none if the answer is as expected.
   *
   * @param expected with its placeholders filled
   * @param answer what came
   * @param begun when the case began
   */
  static List<String> differences(Step.Expected expected, RawHttp.Answer answer, Instant begun) {
    Comparison comparison = new Comparison(begun);
    comparison.compare(expected, answer);
    return comparison.differences;
  }

  private void compare(Step.Expected expected, RawHttp.Answer came) {
    if (came.ending() != RawHttp.Ending.WHOLE) {
      compareEnding(expected.outcome(), came.ending());
      return;
    }
    if (!expected.outcome().equals(Integer.toString(came.status()))) {
      // What follows from it would only hide it.
      differ("the outcome is " + came.status() + ", not " + expected.outcome());
      return;
    }
    compareTiming(expected.earliest(), came.timing());
    expected.headers().forEach(field -> compareHeader(field, came));
    if (!expected.body().isEmpty()) {
      compareBody(expected.body(), came.body());
    }
  }

  /** A connection that is reset is closed, too. */
  private void compareEnding(String expected, RawHttp.Ending ending) {
    boolean reset = ending == RawHttp.Ending.RESET;
    if (expected.equals(Step.Expected.RESET) ? !reset : !expected.equals(Step.Expected.CLOSED)) {
      differ(
          "the connection was %s before the whole answer had come"
              .formatted(reset ? "reset" : "closed"));
    }
  }

  private void compareTiming(Timing earliest, Timing came) {
    if (came.begin() < earliest.begin()) {
      differ("it began after %d ms, not %d".formatted(came.begin(), earliest.begin()));
    }
    if (came.end() < earliest.end()) {
      differ("it ended after %d ms, not %d".formatted(came.end(), earliest.end()));
    }
  }

  private void compareHeader(Step.Field expected, RawHttp.Answer came) {
    Optional<String> value = came.header(expected.name());
    if (expected.value().equals(Placeholders.NONE)) {
      value.ifPresent(text -> differ("there is a header %s: %s".formatted(expected.name(), text)));
    } else if (value.isEmpty()) {
      differ("there is no header %s".formatted(expected.name()));
    } else if (!matches(expected.value(), value.get())) {
      differ(
          "the header %s is %s, not %s".formatted(expected.name(), value.get(), expected.value()));
    }
  }

  private void compareBody(String expected, String came) {
    JsonNode tree;
    try {
      tree = MAPPER.readTree(expected);
    } catch (JsonProcessingException e) {
      if (!matches(expected, came.strip())) {
        differ("the body is not the text that is expected");
      }
      return;
    }
    try {
      compare("", tree, MAPPER.readTree(came));
    } catch (JsonProcessingException e) {
      differ("the body is not JSON");
    }
  }

  private void compare(String at, JsonNode expected, JsonNode came) {
    if (expected.isTextual()) {
      if (!expected.textValue().equals(Placeholders.ANY)
          && !(came.isTextual() && matches(expected.textValue(), came.textValue()))) {
        differ("%s is %s, not %s".formatted(place(at), came, expected));
      }
    } else if (expected.isObject() && came.isObject()) {
      compareMembers(at, expected, came);
    } else if (expected.isArray() && came.isArray() && expected.size() == came.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(at + "/" + i, expected.get(i), came.get(i));
      }
    } else if (!same(expected, came)) {
      differ("%s is %s, not %s".formatted(place(at), came, expected));
    }
  }

  private void compareMembers(String at, JsonNode expected, JsonNode came) {
    for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.equals(Placeholders.ANY)) {
        continue;
      }
      JsonNode value = came.get(name);
      if (value == null) {
        differ("%s is missing".formatted(place(at + "/" + name)));
      } else {
        compare(at + "/" + name, expected.required(name), value);
      }
    }
    if (!expected.has(Placeholders.ANY)) {
      came.fieldNames()
          .forEachRemaining(
              name -> {
                if (!expected.has(name)) {
                  differ("%s is there, which is not expected".formatted(place(at + "/" + name)));
                }
              });
    }
  }

  /** Containers come here only when they are of different kinds or sizes. */
  private static boolean same(JsonNode expected, JsonNode came) {
    return (expected.isNumber() && came.isNumber())
        ? expected.decimalValue().compareTo(came.decimalValue()) == 0
        : (expected.isValueNode() && expected.equals(came));
  }

  private boolean matches(String expected, String came) {
    if (expected.equals(Placeholders.TIME)) {
      return time(came).isPresent();
    }
    if (expected.equals(Placeholders.NOW)) {
      return time(came).filter(time -> !time.isBefore(begun)).isPresent();
    }
    Matcher any = Pattern.compile(Placeholders.ANY, Pattern.LITERAL).matcher(expected);
    StringBuilder pattern = new StringBuilder();
    int from = 0;
    while (any.find()) {
      pattern.append(Pattern.quote(expected.substring(from, any.start()))).append(".*");
      from = any.end();
    }
    pattern.append(Pattern.quote(expected.substring(from)));
    return Pattern.compile(pattern.toString(), Pattern.DOTALL).matcher(came).matches();
  }

  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "the body" : pointer;
  }

  private void differ(String sentence) {
    differences.add(sentence);
  }
}
