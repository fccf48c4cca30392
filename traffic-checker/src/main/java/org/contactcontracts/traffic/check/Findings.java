package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Shown;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one exchange. Not safe for use by several threads. */
final class Findings {
  private final Settings settings;
  private final Exchange exchange;
  private final long index;
  private final @Nullable ContractRules contract;
  private final String operation;
  private @Nullable List<TrafficFinding> collected;
  private boolean violating;

  /**
   * Nothing yet.
   *
   * @param contract null when no contract knows the server
   * @param operation empty when no operation was found
   */
  Findings(
      Settings settings,
      Exchange exchange,
      long index,
      @Nullable ContractRules contract,
      String operation) {
    this.settings = settings;
    this.exchange = exchange;
    this.index = index;
    this.contract = contract;
    this.operation = operation;
  }

  /** Whether somebody wants to hear of a rule. */
  boolean wants(Rule rule) {
    return settings.severity(rule) != Severity.OFF;
  }

  boolean showValues() {
    return settings.showValues();
  }

  /** A finding about the exchange and not about a place in a body. */
  void add(Rule rule, Finding finding, String value) {
    add(rule, finding, value, exchange.position());
  }

  void add(Rule rule, Finding finding, String value, Position position) {
    Severity severity = settings.severity(rule);
    if (severity == Severity.OFF) {
      return;
    }
    if (collected == null) {
      collected = new ArrayList<>();
    }
    violating |= severity == Severity.ERROR;
    collected.add(
        new TrafficFinding(
            rule,
            severity,
            vendor(),
            operation,
            index,
            Shown.pointer(finding.instance()),
            position,
            Optional.ofNullable(contract).map(rules -> rules.place(finding.contract())),
            finding.keyword(),
            value,
            finding.problem(),
            finding.remedy()));
  }

  private String vendor() {
    return contract == null ? "" : contract.vendor();
  }

  /** The verdict on an exchange that no operation fits. */
  ExchangeVerdict undocumented() {
    return verdict(ExchangeVerdict.Kind.UNDOCUMENTED);
  }

  /** The verdict on an exchange of an operation. */
  ExchangeVerdict verdict(OperationRules rules) {
    if (collected == null) {
      return rules.conforming();
    }
    return verdict(violating ? ExchangeVerdict.Kind.VIOLATING : ExchangeVerdict.Kind.CONFORMING);
  }

  private ExchangeVerdict verdict(ExchangeVerdict.Kind kind) {
    return new ExchangeVerdict(
        kind, vendor(), operation, collected == null ? List.of() : collected);
  }
}
