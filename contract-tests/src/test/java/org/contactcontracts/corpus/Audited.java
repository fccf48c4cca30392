package org.contactcontracts.corpus;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Audit;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;

/**
 * What an audit says of a recording.
 *
 * @param findings those of each exchange, in the order of the recording
 */
record Audited(Summary summary, List<List<TrafficFinding>> findings) {

  /** Audits a recording of the corpus. */
  static Audited of(byte[] recording, int exchanges) {
    List<List<TrafficFinding>> findings = new ArrayList<>();
    for (int i = 0; i < exchanges; i++) {
      findings.add(List.of());
    }
    Summary summary =
        Audit.of(checker())
            .run(
                new ByteArrayInputStream(recording),
                (long index, ExchangeVerdict verdict) ->
                    findings.set((int) index, verdict.findings()));
    return new Audited(summary, List.copyOf(findings));
  }

  /** A checker of every contract that the corpus uses. */
  static ExchangeChecker checker() {
    ExchangeChecker.Builder builder = ExchangeChecker.builder();
    Contract.vendors().forEach(vendor -> builder.contract(Contract.of(vendor)));
    return builder.contract(Contract.read(Acme.CONTRACT)).build();
  }
}
