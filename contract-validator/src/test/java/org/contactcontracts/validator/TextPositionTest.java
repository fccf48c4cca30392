package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPositionTest {
  @ParameterizedTest
  @CsvSource({"0, 1, 1", "1, 2, 1", "2, 2, 2", "3, 3, 1", "5, 4, 1", "6, 5, 1", "7, 5, 2"})
  void endsALineWithLfOrCrOrBothTogether(int offset, int line, int column) {
    String text = "\nb\r\r\n\rf";

    assertThat(TextPosition.of(text, offset)).isEqualTo(new TextPosition(line, column));
  }

  @Test
  void endsALineWithACrAtTheVeryEnd() {
    assertThat(TextPosition.of("a\r", 2)).isEqualTo(new TextPosition(2, 1));
  }

  @Test
  void countsACharacterOutsideOfTheBasicPlaneOnce() {
    assertThat(TextPosition.of("a😀b", 3)).isEqualTo(new TextPosition(1, 3));
  }

  @Test
  void staysWithinTheText() {
    assertThat(TextPosition.of("ab", 9)).isEqualTo(new TextPosition(1, 3));
    assertThat(TextPosition.of("", 0)).isEqualTo(new TextPosition(1, 1));
  }

  @Test
  void readsAsWords() {
    assertThat(new TextPosition(3, 14)).hasToString("line 3, column 14");
  }
}
