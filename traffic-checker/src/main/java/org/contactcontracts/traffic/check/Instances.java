package org.contactcontracts.traffic.check;

/** Names in the JSON Pointers of findings. */
final class Instances {
  private Instances() {}

  /** The name after the first slash. */
  static String firstName(String pointer) {
    int slash = pointer.indexOf('/', 1);
    String token = pointer.substring(1, slash < 0 ? pointer.length() : slash);
    return token.replace("~1", "/").replace("~0", "~");
  }
}
