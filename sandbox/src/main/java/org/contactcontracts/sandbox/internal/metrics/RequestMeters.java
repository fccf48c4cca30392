package org.contactcontracts.sandbox.internal.metrics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.Journal;
import org.contactcontracts.sandbox.internal.journal.JournalEntry;
import org.contactcontracts.sandbox.internal.journal.JournalListener;

/**
 * Counts requests and their time. What is counted apart is known beforehand: vendors, operations of
 * their contracts, classes of a status and names of faults, so that nobody who sends requests makes
 * a new series, and no label holds what was sent.
 */
public final class RequestMeters implements Journal, JournalListener {
  private final Map<String, VendorMeters> vendors = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> faults = new ConcurrentHashMap<>();
  private final Map<Judged, LongAdder> kept = new ConcurrentHashMap<>();
  private final LongAdder missed = new LongAdder();

  /** What the journal says of an exchange: a vendor, one of its operations, and a verdict. */
  record Judged(String vendor, String operation, String verdict) {}

  @Override
  public void record(Exchanged exchanged) {
    vendor(exchanged.vendor())
        .count(
            exchanged.received().method(),
            exchanged.received().rawPath(),
            exchanged.answered().status(),
            exchanged.took().toNanos());
    if (exchanged.fault() != null) {
      faults.computeIfAbsent(exchanged.fault(), name -> new LongAdder()).increment();
    }
  }

  /** The meters of a vendor, all at zero if it was never asked. */
  VendorMeters vendor(String id) {
    // Without the lock that computeIfAbsent may take even where there is a value.
    VendorMeters known = vendors.get(id);
    return known != null ? known : vendors.computeIfAbsent(id, VendorMeters::of);
  }

  /** How often each fault struck, by its name; never less than before. */
  Map<String, LongAdder> faults() {
    return faults;
  }

  @Override
  public void kept(JournalEntry entry) {
    String operation = entry.operation() == null ? VendorMeters.NO_OPERATION : entry.operation();
    kept.computeIfAbsent(
            new Judged(entry.vendor(), operation, entry.verdict()), key -> new LongAdder())
        .increment();
  }

  @Override
  public void missed(long exchanges) {
    missed.add(exchanges);
  }

  /** How many exchanges the journal has kept so far, those that it has forgotten included. */
  Map<Judged, LongAdder> kept() {
    return kept;
  }

  /** How many exchanges the journal has not kept. */
  LongAdder missed() {
    return missed;
  }
}
