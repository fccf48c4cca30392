package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Judges many bodies of every place, on every core, with the same outcome each time. Nothing is
 * kept of a body on which the judges agree, so that memory does not grow with their number.
 */
final class FuzzRun {

  /** Bodies a task: small enough that the cores end together. */
  private static final int BATCH = 100;

  private final long seed;
  private final int bodies;
  private final Source source;
  private final boolean stopsAtFirst;

  /** Makes trials; the same one for the same arguments. */
  interface Source {
    Trial trial(long seed, Place place, int index);
  }

  /** Rules on trials. Safe for use by several threads. */
  interface Judge {
    Court.Ruling judge(Trial trial);
  }

  /**
   * A run over all bodies.
   *
   * @param bodies how many an operation and direction
   */
  FuzzRun(long seed, int bodies, Source source) {
    this(seed, bodies, source, false);
  }

  /**
   * A run.
   *
   * @param bodies how many an operation and direction
   * @param stopsAtFirst whether to leave out what comes after the first disagreement
   */
  FuzzRun(long seed, int bodies, Source source, boolean stopsAtFirst) {
    this.seed = seed;
    this.bodies = bodies;
    this.source = source;
    this.stopsAtFirst = stopsAtFirst;
  }

  /** What was seen, by place, in the order of the places. */
  Map<Place, Tally> judge(List<Place> places, Judge judge) {
    Map<Place, Tally> tallies = new LinkedHashMap<>();
    places.forEach(place -> tallies.put(place, new Tally()));
    List<Batch> batches = batches(places);
    AtomicInteger next = new AtomicInteger();
    AtomicInteger bound = new AtomicInteger(Integer.MAX_VALUE);
    onEveryCore(
        () -> {
          for (int i = next.getAndIncrement();
              i < batches.size() && batches.get(i).from() < bound.get();
              i = next.getAndIncrement()) {
            Batch batch = batches.get(i);
            Tally tally = tally(judge, batch);
            if (stopsAtFirst && tally.disagreed() > 0) {
              // Every place gets as far, so that the first of all is the same in each run.
              bound.accumulateAndGet(batch.to(), Math::min);
            }
            Tally ofPlace = Objects.requireNonNull(tallies.get(batch.place()));
            synchronized (ofPlace) {
              ofPlace.add(tally);
            }
          }
          return null;
        });
    return tallies;
  }

  private static void onEveryCore(Callable<Void> task) {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService threads = Executors.newFixedThreadPool(cores);
    try {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(cores, task))) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** In rounds: some bodies of each place, then the next ones of each. */
  private List<Batch> batches(List<Place> places) {
    List<Batch> batches = new ArrayList<>();
    for (Place place : places) {
      int count = share(bodies, place, places);
      for (int from = 0; from < count; from += BATCH) {
        batches.add(new Batch(place, from, Math.min(from + BATCH, count)));
      }
    }
    batches.sort(Comparator.comparingInt(Batch::from));
    return batches;
  }

  /**
   * Half of a direction goes to its first body, which is the main one; the others share the rest.
   */
  static int share(int bodies, Place place, List<Place> places) {
    List<Place> direction =
        places.stream().filter(p -> p.direction().equals(place.direction())).toList();
    int others = direction.size() - 1;
    int nth = direction.indexOf(place);
    if (others == 0) {
      return bodies;
    }
    long rest = (long) bodies - bodies / 2;
    return nth == 0 ? bodies / 2 : (int) (rest * nth / others - rest * (nth - 1) / others);
  }

  private Tally tally(Judge judge, Batch batch) {
    Tally tally = new Tally();
    for (int index = batch.from(); index < batch.to(); index++) {
      tally.add(judge.judge(trial(batch.place(), index)));
    }
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
