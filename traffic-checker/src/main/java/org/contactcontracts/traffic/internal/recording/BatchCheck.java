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
  private final EntryBytes json = new EntryBytes();
  private final StretchReader stretches;
  private final EntryReader reader;
  private final ExchangeCheck check;
  private final Severity unreadable;

  /**
   * A check.
   *
   * @param unreadable how much an entry weighs that cannot be read
   * @param maxEntryBytes how large an entry of a stretch may be
   */
  BatchCheck(EntryReader reader, ExchangeCheck check, Severity unreadable, int maxEntryBytes) {
    this.stretches = new StretchReader(json, reader, maxEntryBytes);
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

  /**
   * Checks each entry of a stretch when its turn comes, and nothing when that is refused.
   *
   * @throws IllegalStateException when the check of an exchange fails, which is a mistake in it
   */
  BatchResult check(Stretch stretch, Turn turn) throws InterruptedException {
    List<Exchange> exchanges = List.of();
    try {
      exchanges = stretches.read(stretch);
      if (turn.comes()) {
        turn.pass(exchanges.size());
      }
    } catch (UnreadableEntry e) {
      // Its entries have to be told apart, so that it shows which it is, and why.
    } finally {
      turn.refuse();
    }
    BatchResult result = new BatchResult();
    if (!turn.isRefused()) {
      long index = turn.index();
      for (Exchange exchange : exchanges) {
        result.add(index, verdict(exchange, index));
        index++;
      }
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
    return verdict(exchange, index);
  }

  private ExchangeVerdict verdict(Exchange exchange, long index) {
    try {
      return check.check(exchange, index);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The check of exchange %d at %s failed".formatted(index, exchange.position()), e);
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
