package org.contactcontracts.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what a server answered. Safe for use by several threads. */
final class LiveTally {

  private static final int MOST_KEPT = 20;

  private final ConcurrentMap<String, AtomicInteger> counts = new ConcurrentHashMap<>();
  private final Queue<LiveServer.LiveRuling> complaints = new ConcurrentLinkedQueue<>();

  void add(LiveServer.LiveRuling ruling) {
    count(ruling.trial().conforms() ? "conforms" : "does not conform");
    count("answer " + ruling.status());
    ruling.trial().changes().forEach(change -> count("change " + change));
    if (ruling.complaint().isPresent()) {
      count("complaint");
      if (complaints.size() < MOST_KEPT) {
        complaints.add(ruling);
      }
    }
  }

  private void count(String what) {
    counts.computeIfAbsent(what, w -> new AtomicInteger()).incrementAndGet();
  }

  int seen(String what) {
    return Objects.requireNonNullElse(counts.get(what), new AtomicInteger()).get();
  }

  int bodies() {
    return seen("conforms") + seen("does not conform");
  }

  /** The first complaints; empty when there are none. */
  List<LiveServer.LiveRuling> complaints() {
    return List.copyOf(complaints);
  }

  /** One line with everything but the changes. */
  String line() {
    Map<String, Integer> answers = new TreeMap<>();
    counts.forEach(
        (what, count) -> {
          if (what.startsWith("answer ")) {
            answers.put(what.substring("answer ".length()), count.get());
          }
        });
    return String.format(
        Locale.ROOT,
        "%7d bodies, %7d conform, %d complaints, answers %s",
        bodies(),
        seen("conforms"),
        seen("complaint"),
        answers);
  }
}
