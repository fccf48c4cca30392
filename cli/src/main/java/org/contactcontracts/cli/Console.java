package org.contactcontracts.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;

/**
 * The three streams of a program. Whoever makes it closes them.
 *
 * @param in what {@code -} stands for
 * @param out where results go
 * @param err where errors go
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {
  /** Checks that nothing is null. */
  public Console {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
    Objects.requireNonNull(err, "err");
  }
}
