package org.contactcontracts.sandbox.internal.world;

import java.util.function.Function;

/**
 * The worlds of one vendor, by credential. A world is an immutable value, replaced as a whole.
 *
 * @param <W> what a world consists of
 */
public interface WorldStore<W> {

  /** The world of a credential; the seed if it was never used. */
  W read(String credential);

  /**
   * Replaces the world of a credential. Steps of one credential run one after the other. A step
   * that throws changes nothing.
   *
   * @throws WorldsExhaustedException if the credential is new and there is no room for its world
   */
  <A> A update(String credential, Function<W, Step<W, A>> step);

  /**
   * What a step leads to.
   *
   * @param world the world after it
   * @param answer what to tell whoever asked for it
   */
  record Step<W, A>(W world, A answer) {}
}
