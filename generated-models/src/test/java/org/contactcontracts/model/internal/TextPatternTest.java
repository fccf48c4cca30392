package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextPatternTest {

  @Test
  void searchesAndDoesNotMatchTheWhole() {
    assertThat(new TextPattern("b").isFoundIn("abc")).isTrue();
    assertThat(new TextPattern("b").isFoundIn("ac")).isFalse();
    assertThat(new TextPattern("").isFoundIn("")).isTrue();
  }

  @Test
  void takesADollarForTheVeryEnd() {
    TextPattern pattern = new TextPattern("^a$");

    assertThat(pattern.isFoundIn("a")).isTrue();
    assertThat(pattern.isFoundIn("a\n")).isFalse();
    assertThat(pattern.isFoundIn("\na")).isFalse();
  }

  @Test
  void takesAnEscapedDollarForADollar() {
    TextPattern pattern = new TextPattern("a\\$");

    assertThat(pattern.isFoundIn("a$")).isTrue();
    assertThat(pattern.isFoundIn("a")).isFalse();
  }

  @Test
  void answersAgainAfterEachAnswer() {
    TextPattern pattern = new TextPattern("^[0-9]+$");

    assertThat(List.of("1", "a", "22", "", "3").stream().map(pattern::isFoundIn))
        .containsExactly(true, false, true, false, true);
  }

  @Test
  void keepsNoTextThatItSearched() {
    TextPattern pattern = new TextPattern("b");

    WeakReference<String> searched = searched(pattern, "abc");

    System.gc();
    assertThat(searched.get()).isNull();
    assertThat(pattern.isFoundIn("abc")).isTrue();
  }

  private static WeakReference<String> searched(TextPattern pattern, String characters) {
    String text = new String(characters.toCharArray());
    assertThat(pattern.isFoundIn(text)).isTrue();
    return new WeakReference<>(text);
  }

  @Test
  void answersSeveralThreadsAtOnce() {
    TextPattern pattern = new TextPattern("^[0-9]*5$");

    long found =
        IntStream.range(0, 100_000)
            .parallel()
            .mapToObj(Integer::toString)
            .filter(pattern::isFoundIn)
            .count();

    assertThat(found).isEqualTo(10_000);
  }
}
