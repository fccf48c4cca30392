package org.contactcontracts.traffic.report;

import org.contactcontracts.traffic.TrafficFinding;

/** Bounds what is kept of a finding, whose names come from strangers. */
final class Clip {
  private Clip() {}

  static TrafficFinding of(TrafficFinding finding) {
    return new TrafficFinding(
        finding.rule(),
        finding.severity(),
        finding.vendor(),
        finding.operation(),
        finding.exchange(),
        text(finding.instance()),
        finding.position(),
        finding.contract(),
        finding.keyword(),
        text(finding.value()),
        text(finding.problem()),
        text(finding.remedy()));
  }

  static String text(String text) {
    if (text.length() <= ReportedFinding.MAX_TEXT) {
      return text;
    }
    int end = ReportedFinding.MAX_TEXT - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
