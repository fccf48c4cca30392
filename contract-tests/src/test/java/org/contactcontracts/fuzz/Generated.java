package org.contactcontracts.fuzz;

/** Finds generated classes by the names of the contract. */
final class Generated {

  private static final String ROOT = "org.contactcontracts.";

  private Generated() {}

  /** The model of a schema. */
  static Class<?> model(String vendor, String schema) {
    return named(ROOT + "model." + folder(vendor) + "." + schema);
  }

  /** The client of a tag. */
  static Class<?> client(String vendor, String tag) {
    return named(ROOT + "client." + folder(vendor) + "." + tag + "Client");
  }

  /** A Java package cannot start with digits nor hold a hyphen. */
  private static String folder(String vendor) {
    return vendor.replace("99", "ninetynine").replace("-", "");
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The contract names what is not generated: " + name, e);
    }
  }
}
