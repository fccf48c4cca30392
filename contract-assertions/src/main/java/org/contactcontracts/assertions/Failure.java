package org.contactcontracts.assertions;

import java.util.List;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Finding;

/** The text of a failed assertion. */
final class Failure {
  private final StringBuilder text;

  /**
   * Begins a text.
   *
   * @param subject what was asserted about, such as {@code the response}
   * @param wanted what it should conform to, such as {@code updateContact of invent}
   */
  Failure(String subject, String wanted) {
    text = new StringBuilder("%nExpecting %s to conform to %s, but:%n".formatted(subject, wanted));
  }

  Failure ofTraffic(List<TrafficFinding> findings) {
    for (TrafficFinding finding : findings) {
      begin(finding.severity() + " " + finding.rule().id(), finding.instance());
      sentences(finding.problem(), finding.remedy());
      finding
          .contract()
          .ifPresent(
              place -> contract(place.file() + ":" + place.position() + " " + place.pointer()));
    }
    return this;
  }

  Failure ofBody(List<Finding> findings, String contract) {
    for (Finding finding : findings) {
      begin("error " + finding.keyword(), finding.instance());
      sentences(finding.problem(), finding.remedy());
      contract(contract + " " + finding.contract());
    }
    return this;
  }

  private void begin(String rule, String instance) {
    text.append("%n%s%s%n".formatted(rule, instance.isEmpty() ? "" : " at " + instance));
  }

  private void sentences(String problem, String remedy) {
    text.append("  %s%n".formatted(problem));
    if (!remedy.isEmpty()) {
      text.append("  %s%n".formatted(remedy));
    }
  }

  private void contract(String place) {
    text.append("  contract: %s%n".formatted(place));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
