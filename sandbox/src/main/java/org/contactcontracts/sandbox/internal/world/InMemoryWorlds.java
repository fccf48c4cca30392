package org.contactcontracts.sandbox.internal.world;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Keeps worlds until the process ends. */
public final class InMemoryWorlds implements Worlds {
  private final int maxWorlds;
  private final Semaphore places;

  /**
   * Stores that share their room.
   *
   * @param maxWorlds the most worlds of all vendors together
   */
  public InMemoryWorlds(int maxWorlds) {
    this.maxWorlds = maxWorlds;
    places = new Semaphore(maxWorlds);
  }

  @Override
  public <W> WorldStore<W> open(String vendor, W seed) {
    return new Store<>(seed);
  }

  private final class Store<W> implements WorldStore<W> {
    private final W seed;
    private final ConcurrentHashMap<String, Cell<W>> cells = new ConcurrentHashMap<>();

    private Store(W seed) {
      this.seed = seed;
    }

    @Override
    public W read(String credential) {
      Cell<W> cell = cells.get(credential);
      return cell == null ? seed : cell.read();
    }

    @Override
    public <A> A update(String credential, Function<W, Step<W, A>> step) {
      return cells.computeIfAbsent(credential, key -> claim()).update(step);
    }

    private Cell<W> claim() {
      if (!places.tryAcquire()) {
        throw new WorldsExhaustedException(maxWorlds);
      }
      return new Cell<>(seed);
    }
  }

  private static final class Cell<W> {
    private W world;

    private Cell(W world) {
      this.world = world;
    }

    private synchronized W read() {
      return world;
    }

    private synchronized <A> A update(Function<W, WorldStore.Step<W, A>> change) {
      WorldStore.Step<W, A> step = change.apply(world);
      world = step.world();
      return step.answer();
    }
  }
}
