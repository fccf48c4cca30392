package org.contactcontracts.validator.internal;

import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Shown;

/** How a sentence names the place that a JSON Pointer points to. */
public interface Place {
  /** A place in a body. */
  Place IN_BODY =
      instance -> instance.isEmpty() ? "The body" : "The value at " + Shown.pointer(instance);

  /**
   * A place in a parameter, pointed to by a slash and its name.
   *
   * @param in where the parameter is sent
   */
  static Place of(Parameter.In in) {
    String noun =
        switch (in) {
          case PATH -> "The path parameter ";
          case QUERY -> "The query parameter ";
          case HEADER -> "The header ";
          case COOKIE -> "The cookie ";
        };
    return instance -> noun + Shown.pointer(instance.substring(1));
  }

  /**
   * The subject of a sentence.
   *
   * @param instance a JSON Pointer
   */
  String subject(String instance);
}
