package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void hasTheDocumentedDefaults() {
    Limits limits = Limits.defaults();

    assertThat(limits.maxBytes()).isEqualTo(1_048_576);
    assertThat(limits.maxDepth()).isEqualTo(64);
    assertThat(limits.maxNumberLength()).isEqualTo(1000);
    assertThat(limits.maxExponent()).isEqualTo(1000);
    assertThat(limits.maxFindings()).isEqualTo(100);
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertThatThrownBy(() -> Limits.builder().maxBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBytes is at least 1, not 0");
    assertThatThrownBy(() -> Limits.builder().maxDepth(1001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxDepth is at most 1000, not 1001");
  }
}
