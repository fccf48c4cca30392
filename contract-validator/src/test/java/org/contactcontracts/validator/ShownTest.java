package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
  @ParameterizedTest
  @ValueSource(chars = {'\0', '\n', '\u007f', '\u200b', '\ufeff', '\u2028', '\u2029', '\ud800'})
  void escapesWhatCouldForgeALineOrDriveATerminal(char c) {
    assertThat(Shown.name("a" + c + "b"))
        .isEqualTo("\"a\\u" + Integer.toHexString(0x10000 + c).substring(1) + "b\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "é", "א", "😀", "\u00a0", "\ue000", "~", "\""})
  void leavesEveryOtherCharacterAsItIs(String character) {
    assertThat(Shown.name(character)).isEqualTo('"' + character + '"');
  }

  @Test
  void cutsANameAfter64Characters() {
    assertThat(Shown.name("😀".repeat(64))).isEqualTo('"' + "😀".repeat(64) + '"');
    assertThat(Shown.name("😀".repeat(65))).isEqualTo('"' + "😀".repeat(64) + "…\"");
  }

  @Test
  void cutsAPointerAfter256Characters() {
    assertThat(Shown.pointer("/".repeat(256))).isEqualTo("/".repeat(256));
    assertThat(Shown.pointer("/".repeat(257))).isEqualTo("/".repeat(256) + "…");
  }

  @Test
  void joinsWordsAsASentenceDoes() {
    assertThat(Shown.list(List.of("a"), "or")).isEqualTo("a");
    assertThat(Shown.list(List.of("a", "b"), "or")).isEqualTo("a or b");
    assertThat(Shown.list(List.of("a", "b", "c"), "and")).isEqualTo("a, b and c");
  }

  @Test
  void countsInTheRightNumber() {
    assertThat(Shown.count(0, "member")).isEqualTo("0 members");
    assertThat(Shown.count(1, "member")).isEqualTo("1 member");
    assertThat(Shown.count(2, "member")).isEqualTo("2 members");
  }
}
