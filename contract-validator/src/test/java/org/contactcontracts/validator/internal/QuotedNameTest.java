package org.contactcontracts.validator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedNameTest {

  /** Names that are shorter, as long and longer with their quotes than one word and two words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "abcde",
        "abcdef",
        "abcdefg",
        "abcdefghijklm",
        "abcdefghijklmn",
        "abcdefghijklmno",
        "abcdefghijklmnopqrstuvwxyz",
        "n\u00e4me"
      })
  void endsBehindItsQuotesWhereItStandsLetterForLetter(String text) {
    QuotedName name = new QuotedName(text);
    byte[] quoted = ('"' + text + '"').getBytes(UTF_8);
    byte[] body = ("{ " + '"' + text + '"' + "\t:     1}").getBytes(UTF_8);
    int end = 2 + quoted.length;

    assertThat(name.bytes()).isEqualTo(text.getBytes(UTF_8));
    assertThat(name.end(body, 2)).isEqualTo(end);
    assertThat(name.end(body, 1)).isNegative();
    for (int i = 2; i < end; i++) {
      byte[] other = body.clone();
      other[i] ^= 1;
      assertThat(name.end(other, 2)).as("other at %d", i).isNegative();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdef", "abcdefg", "abcdefghijklmn", "abcdefghijklmnopqrst"})
  void mayEndWithTheBodyButNotBehindIt(String text) {
    QuotedName name = new QuotedName(text);
    String quoted = '"' + text + '"';

    assertThat(name.end(quoted.getBytes(UTF_8), 0)).isEqualTo(quoted.length());
    assertThat(name.end(quoted.substring(0, quoted.length() - 1).getBytes(UTF_8), 0)).isNegative();
    assertThat(name.end(new byte[0], 0)).isNegative();
  }
}
