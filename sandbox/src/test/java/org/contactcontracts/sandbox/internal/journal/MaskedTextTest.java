package org.contactcontracts.sandbox.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Alice Martin|Aaaaa Aaaaaa",
        "alice@acme.inc|aaaaa@aaaa.aaa",
        "+972771234567|+111111111111",
        "2023-11-07T05:31:56.123Z|1111-11-11T11:11:11.111Z",
        "https://cdn.acme.inc/a1.png|https://aaa.aaaa.aaa/a1.aaa",
        "mailto:alice@acme.inc|aaaaaa:aaaaa@aaaa.aaa",
        "אליס|aaaa",
        "Ǆ٣😀|A1*",
        "offline|offline",
        "offlines|aaaaaaaa"
      })
  void keepsTheShapeOfATextAndTheWordsOfTheContract(String text, String masked) {
    assertThat(MaskedText.of(text, Set.of("offline"))).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "404, 404", "1699335116, 1111111111", "-12, -11", "1.5e3, 1.1e1", "0.5, 1.1"})
  void keepsSmallNumbersAlone(String number, String masked) {
    assertThat(MaskedText.number(number)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "contact_alice, aaaaaaa_aaaaa",
    "%41%6Cice, Aaaaa",
    "a+b, a%2Ba",
    "%E2%82%AC1, *1",
    "%zz, masked"
  })
  void masksAPartOfAnAddressBehindItsEscapes(String part, String masked) {
    assertThat(MaskedText.encoded(part)).isEqualTo(masked);
  }
}
