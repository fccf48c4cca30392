package org.contactcontracts.traffic.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.traffic.TrafficFinding;

/** The findings of one file, in the order in which each was made first. */
final class Folding {
  private final int most;
  private final boolean fold;
  private final Map<String, Folded> byKey = new LinkedHashMap<>();
  private long notListed;

  /**
   * @param most how many findings are kept
   * @param fold whether the same finding is kept once
   */
  Folding(int most, boolean fold) {
    this.most = most;
    this.fold = fold;
  }

  /** A finding that is told on its own. */
  static ReportedFinding single(TrafficFinding finding) {
    return new Folded(Clip.of(finding), Fingerprint.of(finding)).reported();
  }

  void add(TrafficFinding finding) {
    String fingerprint = Fingerprint.of(finding);
    String key = fold ? fingerprint : fingerprint + byKey.size();
    Folded folded = byKey.get(key);
    if (folded != null) {
      folded.again(finding);
    } else if (byKey.size() < most) {
      byKey.put(key, new Folded(Clip.of(finding), fingerprint));
    } else {
      notListed++;
    }
  }

  List<ReportedFinding> findings() {
    return byKey.values().stream().map(Folded::reported).toList();
  }

  /** How many findings found no place any more. */
  long notListed() {
    return notListed;
  }

  private static final class Folded {
    private final TrafficFinding first;
    private final String fingerprint;
    private final List<Place> places = new ArrayList<>(1);
    private long count = 1;

    Folded(TrafficFinding first, String fingerprint) {
      this.first = first;
      this.fingerprint = fingerprint;
      places.add(new Place(first.exchange(), first.position()));
    }

    void again(TrafficFinding finding) {
      count++;
      if (places.size() < ReportedFinding.MAX_PLACES) {
        places.add(new Place(finding.exchange(), finding.position()));
      }
    }

    ReportedFinding reported() {
      return new ReportedFinding(first, count, places, fingerprint);
    }
  }
}
