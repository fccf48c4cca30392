package org.contactcontracts.traffic.check;

import java.util.EnumMap;
import java.util.Map;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;

/** What weighs how much, and whether values are shown. Immutable. */
final class Settings {
  private final Map<Rule, Severity> severities;
  private final boolean showValues;

  Settings(Map<Rule, Severity> changed, boolean showValues) {
    severities = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      severities.put(rule, changed.getOrDefault(rule, rule.severity()));
    }
    this.showValues = showValues;
  }

  Severity severity(Rule rule) {
    return severities.getOrDefault(rule, rule.severity());
  }

  boolean showValues() {
    return showValues;
  }
}
