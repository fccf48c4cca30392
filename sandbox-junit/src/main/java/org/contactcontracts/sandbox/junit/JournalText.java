package org.contactcontracts.sandbox.junit;

import java.util.List;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Contract;

/** What is told of exchanges where values must not be seen, such as in the log of a build. */
final class JournalText {
  private JournalText() {}

  /**
   * The lines that are printed for a failed test.
   *
   * @param kept the first of them
   * @param count how many there were
   */
  static String of(String test, List<ReceivedExchange> kept, long count) {
    StringBuilder text = new StringBuilder("%n%s failed. ".formatted(test));
    if (kept.isEmpty()) {
      return text.append("The sandbox received nothing of it.%n".formatted()).toString();
    }
    text.append("The sandbox received %d of its requests:%n".formatted(count));
    for (int i = 0; i < kept.size(); i++) {
      text.append("%d. %s%n".formatted(i + 1, line(kept.get(i))));
      for (TrafficFinding finding : kept.get(i).findings()) {
        if (finding.severity() != Severity.OFF) {
          text.append(sentences(finding));
        }
      }
    }
    if (count > kept.size()) {
      text.append("… and %d more%n".formatted(count - kept.size()));
    }
    return text.toString();
  }

  /** Method, path as the contract writes it, status and verdict. */
  static String line(ReceivedExchange exchange) {
    String path =
        exchange
            .operation()
            .map(id -> Contract.of(exchange.vendor()).operation(id).pathTemplate())
            .orElse("/… (a path that is not documented)");
    String answer = exchange.status() == 0 ? "no answer" : Integer.toString(exchange.status());
    return "%s /%s%s -> %s, %s%s"
        .formatted(
            exchange.method(),
            exchange.vendor(),
            path,
            answer,
            exchange.conforms() ? "conforms" : "breaks the contract",
            exchange.fault().map(name -> ", fault " + name).orElse(""));
  }

  private static String sentences(TrafficFinding finding) {
    return "   %s%s%n     %s %s%n"
        .formatted(
            finding.rule().id(),
            finding.instance().isEmpty() ? "" : " at " + finding.instance(),
            finding.problem(),
            finding.remedy());
  }
}
