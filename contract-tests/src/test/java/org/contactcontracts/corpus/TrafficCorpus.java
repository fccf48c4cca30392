package org.contactcontracts.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Recorded exchanges, each of which conforms or has exactly one defect, and says which. The same in
 * every run; {@code -Dcorpus.seed} draws others.
 *
 * <p>They are made from the samples that the contracts accept, for every operation of every vendor,
 * and from one contract more for what the vendors' do not use.
 */
final class TrafficCorpus {
  private static final long SEED = Long.getLong("corpus.seed", 20261105L);

  private static final List<CorpusEntry> ENTRIES = made();

  private TrafficCorpus() {}

  /** Every exchange, those of a vendor together. */
  static List<CorpusEntry> entries() {
    return ENTRIES;
  }

  /** Those of a vendor. */
  static List<CorpusEntry> of(String vendor) {
    return ENTRIES.stream().filter(entry -> entry.vendor().equals(vendor)).toList();
  }

  /** The vendors, in the order of the entries. */
  static List<String> vendors() {
    return ENTRIES.stream().map(CorpusEntry::vendor).distinct().toList();
  }

  private static List<CorpusEntry> made() {
    List<CorpusEntry> entries = new ArrayList<>();
    for (Base base : Bases.ofVendors()) {
      // Of its own for each base, so that a new one leaves the others as they are.
      Random random = new Random(SEED + (base.vendor() + base.name()).hashCode());
      entries.addAll(CleanExchanges.of(base));
      entries.addAll(RequestDefects.of(base, random));
      entries.addAll(ResponseDefects.of(base, random));
    }
    entries.addAll(Acme.all(new Random(SEED)));
    return entries.stream().sorted(Comparator.comparing(CorpusEntry::vendor)).toList();
  }
}
