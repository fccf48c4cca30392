package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void hasTheDocumentedDefaults() {
    Limits limits = Limits.builder().build();

    assertThat(limits.maxBytes()).isEqualTo(1_048_576);
    assertThat(limits.maxDepth()).isEqualTo(64);
    assertThat(limits.maxNumberLength()).isEqualTo(1000);
    assertThat(limits.maxExponent()).isEqualTo(1000);
    assertThat(limits.maxFindings()).isEqualTo(100);
    assertThat(Limits.defaults()).usingRecursiveComparison().isEqualTo(limits);
  }

  @Test
  void keepsWhatItIsGiven() {
    Limits limits =
        Limits.builder()
            .maxBytes(1)
            .maxDepth(1000)
            .maxNumberLength(2)
            .maxExponent(3)
            .maxFindings(4)
            .build();

    assertThat(limits.maxBytes()).isEqualTo(1);
    assertThat(limits.maxDepth()).isEqualTo(1000);
    assertThat(limits.maxNumberLength()).isEqualTo(2);
    assertThat(limits.maxExponent()).isEqualTo(3);
    assertThat(limits.maxFindings()).isEqualTo(4);
    assertThat(Contract.of("invent").withLimits(limits).limits()).isSameAs(limits);
  }

  @Test
  void refusesLimitsThatMakeNoSense() {
    assertRefused("maxBytes is at least 1, not 0", () -> Limits.builder().maxBytes(0));
    assertRefused("maxDepth is at least 1, not -1", () -> Limits.builder().maxDepth(-1));
    assertRefused("maxDepth is at most 1000, not 1001", () -> Limits.builder().maxDepth(1001));
    assertRefused(
        "maxNumberLength is at least 1, not 0", () -> Limits.builder().maxNumberLength(0));
    assertRefused("maxExponent is at least 1, not 0", () -> Limits.builder().maxExponent(0));
    assertRefused("maxFindings is at least 1, not 0", () -> Limits.builder().maxFindings(0));
  }

  private static void assertRefused(String message, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
