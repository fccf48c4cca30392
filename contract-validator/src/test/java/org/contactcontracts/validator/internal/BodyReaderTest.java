package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ShortNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
  private final BodyReader reader = new BodyReader(Limits.defaults());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "true",
        "false",
        "null",
        "\"\"",
        "[]",
        "[[1],{},\"a\"]",
        "{\"b\":1,\"a\":{\"\":null}}",
        " 1",
        "\n[1 , 2]\t\r "
      })
  void readsTheSameTreeAsJackson(String json) throws JsonProcessingException {
    JsonNode read = readJson(reader, json);

    assertThat(read).isEqualTo(new JsonMapper().readTree(json));
    assertThat(read.toString()).isEqualTo(new JsonMapper().readTree(json).toString());
  }

  @ParameterizedTest
  @CsvSource({"1.0, 1", "-0.0, 0", "1e1, 10", "100E-2, 1", "1.50e+2, 150", "0.000, 0"})
  void makesAnIntegerOfANumberWithoutAFraction(String written, int value) {
    assertThat(readJson(reader, written)).isEqualTo(IntNode.valueOf(value));
    assertThat(reader.read(DecimalNode.valueOf(new BigDecimal(written))))
        .isEqualTo(IntNode.valueOf(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "0.1", "-1e-1000", "123456789012345678901234567890.5"})
  void keepsTheDigitsOfAFraction(String written) {
    assertThat(readJson(reader, written).decimalValue()).isEqualTo(new BigDecimal(written));
  }

  @Test
  void takesNumbersAndExponentsExactlyAtTheirLimits() {
    BodyReader small = new BodyReader(Limits.builder().maxNumberLength(5).maxExponent(10).build());

    assertThat(readJson(small, "1e+10")).isEqualTo(LongNode.valueOf(10_000_000_000L));
    assertThat(readJson(small, "12345")).isEqualTo(IntNode.valueOf(12345));
    assertThat(readJson(small, "-1234")).isEqualTo(IntNode.valueOf(-1234));
    assertThat(readJson(small, "1e-10").decimalValue()).isEqualTo(new BigDecimal("1e-10"));
    assertUnreadable(
        "",
        "too-large",
        "The exponent of the number at line 1, column 1 is beyond 10, the most that is read; give a"
            + " smaller one.",
        () -> readJson(small, "1e11"));
  }

  @Test
  void countsEveryCharacterOfANumber() {
    String sentence =
        "The number at %s is longer than 5 characters, the most that is read; shorten it.";
    BodyReader small = new BodyReader(Limits.builder().maxNumberLength(5).build());

    for (String number : new String[] {"-12345", "1.2345", "1.5e10"}) {
      assertUnreadable(
          "/0",
          "too-large",
          sentence.formatted("line 1, column 2"),
          () -> readJson(small, "[" + number + "]"));
    }
    assertUnreadable(
        "", "too-large", sentence.formatted("line 1, column 2"), () -> readJson(small, "[123456]"));
    assertUnreadable(
        "", "too-large", sentence.formatted("the root"), () -> small.read(IntNode.valueOf(123456)));
  }

  @Test
  void takesLongerNumbersTextsAndNamesThanTheParserAloneWould() {
    BodyReader large =
        new BodyReader(Limits.builder().maxBytes(30_000_000).maxNumberLength(2_000).build());

    assertThat(readJson(large, "1".repeat(2_000)).bigIntegerValue())
        .isEqualTo(new BigInteger("1".repeat(2_000)));
    assertThat(readJson(large, '"' + "a".repeat(20_000_001) + '"').textValue()).hasSize(20_000_001);
    assertThat(readJson(large, "{\"" + "n".repeat(50_001) + "\":1}").fieldNames().next())
        .hasSize(50_001);
  }

  @Test
  void saysWhereTheNestingIsTooDeepAtTheDeepestLimit() {
    BodyReader deep = new BodyReader(Limits.builder().maxDepth(1000).build());

    assertThat(readJson(deep, "[".repeat(1000) + "]".repeat(1000)).size()).isEqualTo(1);
    assertUnreadable(
        "",
        "too-deep",
        "The nesting at line 1, column 1001 is deeper than 1000 objects and arrays, the most that"
            + " is read; nest less.",
        () -> readJson(deep, "[".repeat(1001) + "]".repeat(1001)));
  }

  @Test
  void takesABodyExactlyAsLargeAsTheLimit() {
    BodyReader small = new BodyReader(Limits.builder().maxBytes(2).build());

    assertThat(small.readText("é".getBytes(StandardCharsets.UTF_8))).isEqualTo("é");
    assertUnreadable(
        "",
        "too-large",
        "The body is larger than 2 bytes, the most that is read; send less.",
        () -> small.readText("éa".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesAZeroAmongTheFirstTwoBytesOfJson() {
    for (String json : new String[] {"\0001", "1\000"}) {
      assertUnreadable(
          "",
          "encoding",
          "The body is encoded in UTF-16 or UTF-32; encode it in UTF-8.",
          () -> readJson(reader, json));
    }
    assertUnreadable(
        "",
        "syntax",
        "The body is not JSON at line 1, column 2; mend the syntax there.",
        () -> readJson(reader, "\0"));
  }

  @Test
  void sharesNoNameBetweenMessages() {
    String json = "{\"name-of-a-stranger\":1}";

    String first = readJson(reader, json).fieldNames().next();
    String second = readJson(reader, json).fieldNames().next();

    assertThat(second).isEqualTo(first).isNotSameAs(first);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "\\u\u0130041"           | 4
          "\\u004\u0131"           | 7
          "\\\\\\u\u0130041"       | 6
          "\\n\\u004\u0131"        | 9
          "\\u0041\\u004\u0131"    | 13
          {"\\u00\u01304":1}       | 7
          """)
  void refusesALetterThatPassesForADigitOfAnEscape(String json, int column) {
    assertUnreadable(
        "",
        "syntax",
        "The body is not JSON at line 1, column " + column + "; mend the syntax there.",
        () -> readJson(reader, json));
  }

  @Test
  void takesALetterThatFollowsAnEscape() {
    assertThat(readJson(reader, "\"\\u0041\u0131\"").textValue()).isEqualTo("A\u0131");
    assertThat(readJson(reader, "\"\\\\u004\u0131\"").textValue()).isEqualTo("\\u004\u0131");
  }

  @Test
  void namesAMemberGivenTwiceAsItIs() {
    assertUnreadable(
        "/100%s",
        "duplicate-member",
        "The member \"100%s\" at line 1, column 12 was given before in the same object; give it"
            + " once.",
        () -> readJson(reader, "{\"100%s\":1,\"100%s\":2}"));
  }

  @Test
  void refusesATreeThatIsNoJsonValue() {
    assertUnreadable(
        "",
        "syntax",
        "The number at the root is not a JSON number; give one.",
        () -> reader.read(DoubleNode.valueOf(Double.NEGATIVE_INFINITY)));
    assertUnreadable(
        "",
        "syntax",
        "The number at the root is not a JSON number; give one.",
        () -> reader.read(DoubleNode.valueOf(Double.POSITIVE_INFINITY)));
    assertUnreadable(
        "",
        "syntax",
        "The value at the root is not a JSON value; give one.",
        () -> reader.read(MissingNode.getInstance()));
  }

  @Test
  void readsATreeOfAnyKindOfNumbers() {
    assertThat(reader.read(ShortNode.valueOf((short) 7))).isEqualTo(IntNode.valueOf(7));
    assertThat(reader.read(BigIntegerNode.valueOf(BigInteger.ONE))).isEqualTo(IntNode.valueOf(1));
    assertThat(reader.read(DoubleNode.valueOf(1e300)).bigIntegerValue())
        .isEqualTo(new BigDecimal("1e300").toBigIntegerExact());
  }

  private static JsonNode readJson(BodyReader reader, String json) {
    return reader.readJson(json.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertUnreadable(
      String instance, String code, String sentence, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            UnreadableBody.class,
            e -> {
              assertThat(e.instance()).isEqualTo(instance);
              assertThat(e.finding("").keyword()).isEqualTo(code);
              assertThat(e.finding("").message()).isEqualTo(sentence);
            });
  }
}
