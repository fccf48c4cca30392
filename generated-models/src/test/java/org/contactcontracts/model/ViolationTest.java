package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway")
class ViolationTest {

  @Test
  void carriesPlaceRuleAndMessage() {
    Violation violation = new Violation("/name", "maxLength", "It is too long.");

    assertThat(violation.instance()).isEqualTo("/name");
    assertThat(violation.keyword()).isEqualTo("maxLength");
    assertThat(violation.message()).isEqualTo("It is too long.");
  }

  @Test
  void refusesNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> new Violation(null, "maxLength", "It is too long."))
        .withMessage("instance");
    assertThatNullPointerException()
        .isThrownBy(() -> new Violation("/name", null, "It is too long."))
        .withMessage("keyword");
    assertThatNullPointerException()
        .isThrownBy(() -> new Violation("/name", "maxLength", null))
        .withMessage("message");
  }
}
