package org.contactcontracts.cli;

import java.util.Locale;
import java.util.Map;

/** When text has colours. */
enum ColorMode {
  /** On a terminal, unless the environment has NO_COLOR. */
  AUTO,
  /** Always. */
  ALWAYS,
  /** Never. */
  NEVER;

  boolean colours(Terminal terminal, Map<String, String> environment) {
    return switch (this) {
      case AUTO -> terminal.out() && environment.getOrDefault("NO_COLOR", "").isEmpty();
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  /** As it is typed on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
