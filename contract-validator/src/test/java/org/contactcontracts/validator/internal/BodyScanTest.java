package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyScanTest {

  /** What follows the first two bytes: nothing, or bytes at the edges of what may follow. */
  private static final byte[][] TAILS = {
    {},
    {(byte) 0x80},
    {(byte) 0xBF},
    {(byte) 0x7F},
    {(byte) 0xC0},
    {(byte) 0x80, (byte) 0x80},
    {(byte) 0xBF, (byte) 0xBF},
    {(byte) 0x80, (byte) 0x7F},
    {(byte) 0xBF, (byte) 0xC0},
    {(byte) 0x7F, (byte) 0x80}
  };

  @Test
  void takesThoseBytesForATextThatTheDecoderTakes() {
    List<String> disagreements = new ArrayList<>();
    for (int lead = 0x80; lead <= 0xFF; lead++) {
      for (int second = 0; second <= 0xFF; second++) {
        for (byte[] tail : TAILS) {
          byte[] bytes = joined(lead, second, tail);
          int length = decodedLength(bytes);
          BodyScan scan = new BodyScan(quoted(bytes), Limits.defaults());
          if (length != (scan.string() ? scan.codePoints() : -1)) {
            disagreements.add(HexFormat.of().formatHex(bytes));
          }
        }
      }
    }

    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "\\",
        "\\\"",
        "\\a\"",
        "\\u\"",
        "\\u006\"",
        "\\u0061",
        "\\u000g\"",
        "\\u0:00\"",
        "\\u@000\"",
        "\\u00é\"",
        "\\ud83d\"",
        "\\ud83d\\n\"",
        "\\ud83d\\u0041\"",
        "\\ud83d\\ud83d\"",
        "\\ud83d/ude00\"",
        "\\ud83d\\Ude00\"",
        "\\ud83d\\ug83d\"",
        "\\ud83d\\udg00\"",
        "\\ude00\"",
        "\\ude00\\ud83d\"",
        "\0\"",
        "\37\"",
        "\n\"",
        "é"
      })
  void refusesATextThatIsNotOne(String rest) {
    assertThat(scan('"' + rest).string()).isFalse();
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("\"\"", ""),
        Arguments.of("\"abc\"", "abc"),
        Arguments.of("\"é€😀\"", "é€😀"),
        Arguments.of("\"\\u0000\"", "\0"),
        Arguments.of("\"\\u00e9\\uFFFf\"", "é\uffff"),
        Arguments.of("\"\\ud83d\\ude00\"", "😀"),
        Arguments.of("\"a\\\"b\"", "a\"b"),
        Arguments.of("\"\\\\\\/\"", "\\/"),
        Arguments.of("\"\\b\\f\\n\\r\\t\"", "\b\f\n\r\t"),
        Arguments.of("\"é\\n€\\u0061😀\"", "é\n€a😀"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void saysWhatATextSays(String json, String text) {
    BodyScan scan = scan(json);

    assertThat(scan.string()).isTrue();
    assertThat(scan.text()).isEqualTo(text);
    assertThat(scan.codePoints()).isEqualTo(text.codePointCount(0, text.length()));
    assertThat(scan.is(text.getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(scan.is((text + "a").getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(scan.is(text.replaceFirst("(?s).$", "_").getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(text.isEmpty());
    assertThat(scan.next()).isNegative();
  }

  @Test
  void movesOverALiteralThatIsWholeAlone() {
    BodyScan whole = scan("true");

    assertThat(whole.literal("true")).isTrue();
    assertThat(whole.next()).isNegative();
    assertThat(scan("tru").literal("true")).isFalse();
    assertThat(scan("trux").literal("true")).isFalse();
    assertThat(scan("xrue").literal("true")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "+1", ".5", "1.", "1.e1", "-a", "1e", "1e+", "1E-", "1e1001"})
  void refusesANumberThatIsNotOneOrBeyondALimit(String number) {
    assertThat(scan(number).number()).isFalse();
  }

  @Test
  void comparesIntegersOfEveryLength() {
    BigDecimal most = new BigDecimal("999999999999999999");

    assertThat(within("999999999999999999", most)).isTrue();
    assertThat(within("-999999999999999999", most)).isTrue();
    assertThat(within("1000000000000000000", most)).isFalse();
    assertThat(within("9999999999999999999", most)).isFalse();
    assertThat(within("99999999999999999999", most)).isFalse();
    assertThat(within("-9999999999999999999", most)).isTrue();
  }

  @Test
  void anExponentOfManyDigitsIsBeyondTheGreatestLimit() {
    Limits greatest = Limits.builder().maxExponent(Integer.MAX_VALUE).build();

    assertThat(scan("1e2147483647", greatest).number()).isTrue();
    assertThat(scan("1e2147483648", greatest).number()).isFalse();
    assertThat(scan("1e99999999999999999999", greatest).number()).isFalse();
  }

  private static boolean within(String number, BigDecimal most) {
    BodyScan scan = scan(number);
    assertThat(scan.number()).isTrue();
    return scan.isWithin(null, most);
  }

  private static BodyScan scan(String json) {
    return scan(json, Limits.defaults());
  }

  private static BodyScan scan(String json, Limits limits) {
    return new BodyScan(json.getBytes(StandardCharsets.UTF_8), limits);
  }

  /** In code points; -1 for what is not UTF-8. */
  private static int decodedLength(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    out.flip();
    return result.isError() ? -1 : Character.codePointCount(out, 0, out.length());
  }

  private static byte[] joined(int lead, int second, byte[] tail) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(lead);
    out.write(second);
    out.writeBytes(tail);
    return out.toByteArray();
  }

  private static byte[] quoted(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write('"');
    out.writeBytes(bytes);
    out.write('"');
    return out.toByteArray();
  }
}
