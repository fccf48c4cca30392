package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.contactcontracts.traffic.Rule;
import org.junit.jupiter.api.Test;

class RuleTextTest {
  @Test
  void saysOfEachRuleWhatItFinds() {
    assertThat(Arrays.stream(Rule.values()).map(RuleText::of))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[A-Z].*\\."));
  }
}
