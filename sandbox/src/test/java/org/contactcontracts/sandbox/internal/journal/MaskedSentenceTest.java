package org.contactcontracts.sandbox.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskedSentenceTest {
  private final MaskedSentence masked = new MaskedSentence(Set.of("name", "email"));

  @Test
  void keepsTheNamesOfTheContract() {
    String sentence = "The body lacks the members \"name\" and \"email\".";

    assertThat(masked.sentence(sentence, "", "PATCH")).isEqualTo(sentence);
    assertThat(masked.pointer("/name/0/email")).isEqualTo("/name/0/email");
  }

  @Test
  void masksOtherNamesEvenIfTheyHaveQuotes() {
    assertThat(masked.sentence("It has the member \"a\"Eve\"b\", too.", "", "PATCH"))
        .isEqualTo("It has the member \"a\"Aaa\"a\", too.");
    assertThat(masked.sentence("The value at /data/Eve~1x is a number.", "/data/Eve~1x", "PATCH"))
        .isEqualTo("The value at /aaaa/Aaa~1a is a number.");
    assertThat(masked.sentence("There is no method EVE for it.", "", "EVE"))
        .isEqualTo("There is no method AAA for it.");
    assertThat(masked.pointer("/Eve/12345678901")).isEqualTo("/Aaa/11111111111");
  }
}
