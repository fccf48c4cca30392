package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnreadableBodyTest {
  @Test
  void saysWhereAndWhyAndCarriesNothingElse() {
    UnreadableBody thrown = new UnreadableBody("/name", "syntax", "Mend it.");

    assertThat(thrown).hasMessage("Mend it.").hasNoCause();
    assertThat(thrown.instance()).isEqualTo("/name");
    assertThat(thrown.code()).isEqualTo("syntax");
    assertThat(thrown.sentence()).isEqualTo("Mend it.");
    CheapThrowable.isCheap(thrown);
  }
}
