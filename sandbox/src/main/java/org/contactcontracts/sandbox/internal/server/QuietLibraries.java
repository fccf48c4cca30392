package org.contactcontracts.sandbox.internal.server;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the libraries' start-up notes out of the log of a test, and their warnings in. */
final class QuietLibraries {

  private QuietLibraries() {}

  /** Leaves alone what the user configured. */
  static List<Logger> quiet() {
    return Stream.of("io.undertow", "org.jboss.resteasy", "org.jboss.threads", "org.xnio")
        .map(Logger::getLogger)
        .filter(logger -> logger.getLevel() == null)
        .peek(logger -> logger.setLevel(Level.WARNING))
        .toList();
  }
}
