package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodePointsTest {

  @ParameterizedTest
  @CsvSource({"'',0", "a,1", "😀,1", "a😀b,3", "é,1"})
  void countsPairsOnce(String text, int length) {
    assertThat(CodePoints.of(text)).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "'',0,true",
    "a,0,false",
    "a,1,true",
    "ab,1,false",
    "😀,1,true",
    "😀😀,1,false",
    "😀a,2,true"
  })
  void knowsWhetherATextIsShortEnough(String text, int most, boolean expected) {
    assertThat(CodePoints.atMost(most, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'',0,true", "'',1,false", "a,1,true", "😀,2,false", "😀a,2,true", "abc,2,true"})
  void knowsWhetherATextIsLongEnough(String text, int least, boolean expected) {
    assertThat(CodePoints.atLeast(least, text)).isEqualTo(expected);
  }
}
