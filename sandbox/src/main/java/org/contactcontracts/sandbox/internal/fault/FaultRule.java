package org.contactcontracts.sandbox.internal.fault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A rule and what it decided so far. Each world has a count of its own, so that what is decided in
 * one does not depend on any other. Safe for use by several threads.
 */
public final class FaultRule {
  /** Worlds whose count is kept; the one that was longest silent begins anew beyond them. */
  private static final int MAX_WORLDS = 10_000;

  /** Spreads seeds that people choose, which are small (Steele, Lea, Flood: SplitMix64). */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final FaultSpec spec;

  private final Map<String, Course> courses =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Course> eldest) {
          return size() > MAX_WORLDS;
        }
      };

  private long decided;
  private long struck;

  FaultRule(FaultSpec spec) {
    this.spec = spec;
  }

  /** What the rule says. */
  public FaultSpec spec() {
    return spec;
  }

  /** How many requests it was asked about. */
  public synchronized long decided() {
    return decided;
  }

  /** How many requests it struck. */
  public synchronized long struck() {
    return struck;
  }

  /**
   * Decides about a request that fits.
   *
   * @param world the world; null if it is not known
   * @return what else is left to chance, if the request is struck
   */
  synchronized Optional<SplittableRandom> strike(@Nullable String world) {
    decided++;
    Course course = courses.computeIfAbsent(world == null ? "" : world, key -> new Course());
    SplittableRandom chance = new SplittableRandom(spec.seed() * GOLDEN + course.requests);
    course.requests++;
    if (!course.strikes(spec, chance.nextDouble())) {
      return Optional.empty();
    }
    struck++;
    return Optional.of(chance);
  }

  /** How far a world has come. */
  private static final class Course {
    private long requests;
    private long strikes;
    private int burstLeft;
    private boolean spared;

    private boolean strikes(FaultSpec spec, double drawn) {
      Integer count = spec.count();
      if (count != null && strikes >= count) {
        return false;
      }
      if (burstLeft > 0) {
        burstLeft--;
        spared = burstLeft == 0;
        strikes++;
        return true;
      }
      if (spared) {
        spared = false;
        return false;
      }
      if (requests % spec.every() != 0 || drawn >= spec.probability()) {
        return false;
      }
      Integer burst = spec.burst();
      if (burst != null) {
        burstLeft = burst - 1;
        spared = burstLeft == 0;
      }
      strikes++;
      return true;
    }
  }
}
