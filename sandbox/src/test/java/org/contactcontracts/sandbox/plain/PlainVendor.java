package org.contactcontracts.sandbox.plain;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** One credential's contacts at a vendor, and what the vendor does to them. */
public interface PlainVendor {

  /** The vendors, each with its contacts as every world starts with them. */
  static List<PlainVendor> all() {
    return List.of(
        new PlainInvent(), new PlainNinetyNineDigital(), new PlainOmnivibe(), new PlainClerkChat());
  }

  /** The vendor id. */
  String id();

  /** The contacts by their keys, for a seed file and to compare with. */
  Map<String, Map<String, Object>> contacts();

  /** A request that makes sense to the vendor, most of the time. */
  PlainRequest request(Random random, String credential);

  /**
   * What the vendor answers to a request, and does with it.
   *
   * @param now the time, as the vendor writes it
   */
  PlainAnswer answer(PlainRequest request, String now);
}
