package org.contactcontracts.sandbox.internal.world;

/** Opens the stores of the vendors. */
public interface Worlds {

  /**
   * The store of a vendor.
   *
   * @param vendor the vendor id
   * @param seed what every world starts with; immutable
   */
  <W> WorldStore<W> open(String vendor, W seed);
}
