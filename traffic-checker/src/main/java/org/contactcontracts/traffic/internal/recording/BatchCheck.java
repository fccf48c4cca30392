package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;

/** Reads the entries of a batch and has them checked. Not safe for use by several threads. */
final class BatchCheck {
  private final EntryParser json = new EntryBytes();
  private final EntryReader reader;
  private final ExchangeCheck check;
  private final Severity unreadable;

  /**
   * A check.
   *
   * @param unreadable how much an entry weighs that cannot be read
   */
  BatchCheck(EntryReader reader, ExchangeCheck check, Severity unreadable) {
    this.reader = reader;
    this.check = check;
    this.unreadable = unreadable;
  }

  /**
   * Checks each entry of a batch.
   *
   * @throws IllegalStateException when the check of an exchange fails, which is a mistake in it
   */
  BatchResult check(Batch batch) {
    BatchResult result = new BatchResult();
    long index = batch.first();
    for (Entry entry : batch.entries()) {
      result.add(index, verdict(batch.bytes(), entry, index));
      index++;
    }
    return result;
  }

  private ExchangeVerdict verdict(byte[] bytes, Entry entry, long index) {
    if (entry.defect().isPresent()) {
      return unreadable(entry.defect().get(), index);
    }
    Exchange exchange;
    try {
      exchange = exchange(bytes, entry);
    } catch (UnreadableEntry e) {
      Position position = EntryParser.position(bytes, entry, e.offset());
      return unreadable(new Defect(position, e.problem(), e.remedy()), index);
    }
    try {
      return check.check(exchange, index);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The check of exchange %d at %s failed".formatted(index, entry.position()), e);
    }
  }

  private Exchange exchange(byte[] bytes, Entry entry) {
    try {
      return read(json, bytes, entry);
    } catch (UnreadableEntry e) {
      // Fast yes, slow why; and it may be a yes after all.
      return read(new EntryTokens(), bytes, entry);
    }
  }

  private Exchange read(EntryParser parser, byte[] bytes, Entry entry) {
    parser.begin(bytes, entry);
    Exchange exchange = reader.read(parser);
    parser.finish();
    return exchange;
  }

  private ExchangeVerdict unreadable(Defect defect, long index) {
    TrafficFinding finding =
        new TrafficFinding(
            Rule.UNREADABLE_EXCHANGE,
            unreadable,
            "",
            "",
            index,
            "",
            defect.position(),
            Optional.empty(),
            "",
            "",
            defect.problem(),
            defect.remedy());
    List<TrafficFinding> findings = unreadable == Severity.OFF ? List.of() : List.of(finding);
    return new ExchangeVerdict(ExchangeVerdict.Kind.UNREADABLE, "", "", findings);
  }
}
