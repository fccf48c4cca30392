package org.contactcontracts.validator.internal;

/** How a sentence names the place that a JSON Pointer points to. */
public interface Place {
  /** A place in a body. */
  Place IN_BODY =
      instance -> instance.isEmpty() ? "The body" : "The value at " + Shown.pointer(instance);

  /** A path parameter, pointed to by a slash and its name. */
  Place IN_PATH = instance -> "The path parameter " + Shown.pointer(instance.substring(1));

  /**
   * The subject of a sentence.
   *
   * @param instance a JSON Pointer
   */
  String subject(String instance);
}
