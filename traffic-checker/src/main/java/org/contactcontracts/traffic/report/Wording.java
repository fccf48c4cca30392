package org.contactcontracts.traffic.report;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;

/** What the formats for people say alike. */
final class Wording {
  private Wording() {}

  /** Such as {@code 1 error} or {@code 3 errors}. */
  static String count(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static String exchanges(Summary summary) {
    return "%s: %d conforming, %d violating, %d undocumented, %d unreadable"
        .formatted(
            count(summary.exchanges(), "exchange"),
            summary.conforming(),
            summary.violating(),
            summary.undocumented(),
            summary.unreadable());
  }

  static String findings(Tally tally) {
    return "%s, %s, %s"
        .formatted(
            count(tally.errors(), "error"),
            count(tally.warnings(), "warning"),
            count(tally.notes(), "note"));
  }

  /** One line that ends a run. */
  static String run(RunOutcome outcome) {
    List<String> parts = new ArrayList<>();
    if (outcome.recordings() > 0) {
      parts.add(count(outcome.recordings(), "recording") + ", " + exchanges(outcome.summary()));
    }
    if (outcome.payloads() > 0) {
      parts.add(count(outcome.payloads(), "payload"));
    }
    parts.add(findings(outcome.tally()));
    outcome
        .coverage()
        .map(CoverageTable::of)
        .ifPresent(table -> parts.add("coverage " + table.all().percent()));
    return String.join("; ", parts);
  }

  static String notListed(long count) {
    return "%s not listed: a file has at most %d different ones in a report"
        .formatted(more(count), ReportedRun.MAX_DIFFERENT);
  }

  static String notOnPage(long count) {
    return "%s not on this page, which has at most %d different ones."
        .formatted(more(count), HtmlReport.MAX_FINDINGS);
  }

  private static String more(long count) {
    return count == 1 ? "1 more finding is" : count + " more findings are";
  }

  /** The operation, in words that are never empty. */
  static String operation(TrafficFinding finding) {
    return operation(finding.vendor(), finding.operation());
  }

  static String operation(String vendor, String operation) {
    String both = (vendor + " " + operation).strip();
    return both.isEmpty() ? "no contract" : both;
  }

  /** What is wrong and how to mend it, in one sentence, as the validator joins the two. */
  static String message(TrafficFinding finding) {
    String problem = finding.problem();
    String remedy = finding.remedy();
    if (remedy.isEmpty()) {
      return problem;
    }
    String start = problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem;
    return start + "; " + Character.toLowerCase(remedy.charAt(0)) + remedy.substring(1);
  }

  /**
   * How often and where a finding was made: {@code exchange 3}, or {@code 7 times: exchange 3 at
   * 40:1 and 6 more}. Empty for a single one that belongs to no exchange.
   */
  static String times(ReportedFinding reported) {
    Place first = reported.places().get(0);
    if (reported.count() == 1) {
      return first.exchange() < 0 ? "" : "exchange " + first.exchange();
    }
    String places = reported.places().stream().map(Wording::place).collect(joining(", "));
    long others = reported.count() - reported.places().size();
    String more = others > 0 ? " and " + others + " more" : "";
    return reported.count() + " times: " + places + more;
  }

  private static String place(Place place) {
    return (place.exchange() < 0 ? "" : "exchange " + place.exchange() + " at ") + place.position();
  }
}
