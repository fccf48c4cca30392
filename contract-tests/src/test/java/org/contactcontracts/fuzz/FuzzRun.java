package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Judges many bodies of every place, on every core, with the same outcome each time. */
final class FuzzRun {

  /** Bodies a task: small enough that the cores end together. */
  private static final int BATCH = 500;

  private final long seed;
  private final int bodies;
  private final Source source;

  /** Makes trials; the same one for the same arguments. */
  interface Source {
    Trial trial(long seed, Place place, int index);
  }

  /** Rules on trials. Safe for use by several threads. */
  interface Judge {
    Court.Ruling judge(Trial trial);
  }

  /**
   * A run.
   *
   * @param bodies how many an operation and direction
   */
  FuzzRun(long seed, int bodies, Source source) {
    this.seed = seed;
    this.bodies = bodies;
    this.source = source;
  }

  /** What was seen, by place. */
  Map<Place, Tally> judge(List<Place> places, Judge judge) {
    List<Batch> batches = new ArrayList<>();
    for (Place place : places) {
      int count = share(bodies, place, places);
      for (int from = 0; from < count; from += BATCH) {
        batches.add(new Batch(place, from, Math.min(from + BATCH, count)));
      }
    }
    List<Tally> tallies = batches.parallelStream().map(batch -> tally(judge, batch)).toList();
    Map<Place, Tally> byPlace = new LinkedHashMap<>();
    for (int i = 0; i < batches.size(); i++) {
      byPlace.computeIfAbsent(batches.get(i).place(), p -> new Tally()).add(tallies.get(i));
    }
    return byPlace;
  }

  /**
   * Half of a direction goes to its first body, which is the main one; the others share the rest.
   */
  static int share(int bodies, Place place, List<Place> places) {
    List<Place> direction =
        places.stream()
            .filter(
                p ->
                    p.vendor().equals(place.vendor())
                        && p.operation().equals(place.operation())
                        && p.isRequest() == place.isRequest())
            .toList();
    if (direction.size() == 1) {
      return bodies;
    }
    return direction.get(0).equals(place) ? bodies / 2 : bodies / 2 / (direction.size() - 1);
  }

  private Tally tally(Judge judge, Batch batch) {
    Tally tally = new Tally();
    IntStream.range(batch.from(), batch.to())
        .forEach(index -> tally.add(judge.judge(trial(batch.place(), index))));
    return tally;
  }

  private Trial trial(Place place, int index) {
    try {
      return source.trial(seed, place, index);
    } catch (RuntimeException e) {
      throw new IllegalStateException("Body %d of %s cannot be made".formatted(index, place), e);
    }
  }

  private record Batch(Place place, int from, int to) {}
}
