package org.contactcontracts.validator.internal;

import com.networknt.schema.path.NodePath;

/** JSON Pointers (RFC 6901). */
public final class Pointers {
  private Pointers() {}

  /** A path of the validator as a JSON Pointer, escaped as the RFC wants it. */
  static String of(NodePath path) {
    StringBuilder pointer = new StringBuilder();
    for (int i = 0; i < path.getNameCount(); i++) {
      pointer.append('/').append(escape(path.getElement(i).toString()));
    }
    return pointer.toString();
  }

  /** A name as a token of a JSON Pointer. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
