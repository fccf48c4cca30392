package org.contactcontracts.traffic.internal.recording;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.AuditListener;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Summary;

/** What came of a batch. Verdicts without findings are only counted. */
final class BatchResult {
  private final List<Numbered> withFindings = new ArrayList<>();
  private long exchanges;
  private long conforming;
  private long violating;
  private long undocumented;
  private long unreadable;

  private record Numbered(long index, ExchangeVerdict verdict) {}

  void add(long index, ExchangeVerdict verdict) {
    exchanges++;
    switch (verdict.kind()) {
      case CONFORMING -> conforming++;
      case VIOLATING -> violating++;
      case UNDOCUMENTED -> undocumented++;
      case UNREADABLE -> unreadable++;
    }
    if (!verdict.findings().isEmpty()) {
      withFindings.add(new Numbered(index, verdict));
    }
  }

  void tell(AuditListener listener) {
    withFindings.forEach(numbered -> listener.verdict(numbered.index(), numbered.verdict()));
  }

  Summary summary() {
    return new Summary(exchanges, conforming, violating, undocumented, unreadable);
  }
}
