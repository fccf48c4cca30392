package org.contactcontracts.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One line at the end of a terminal that says how far a recording was read. It is drawn over itself
 * in one write, so that it does not flicker, and is gone before anything else is printed.
 */
final class ProgressBar {
  private static final String CLEAR_TO_END = "\u001B[K";

  /** Ten times a second: fast enough for the eye. */
  private static final long INTERVAL = 100_000_000;

  private static final int CELLS = 16;
  private static final int LONGEST_NAME = 16;

  private final PrintStream err;
  private final LongSupplier nanoTime;
  private String name = "";
  private long size;
  private long begun;
  private long drawn;
  private boolean shown;

  /**
   * @param err a terminal
   * @param nanoTime a clock in nanoseconds
   */
  ProgressBar(PrintStream err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
  }

  /**
   * A file begins.
   *
   * @param file its name
   * @param bytes its size; negative when it is not known
   */
  void begins(String file, long bytes) {
    name = shortened(file);
    size = bytes;
    begun = nanoTime.getAsLong();
    drawn = begun;
  }

  /** How far the reading is. */
  void progress(long exchanges, long bytes) {
    long now = nanoTime.getAsLong();
    if (now - drawn < INTERVAL) {
      return;
    }
    drawn = now;
    shown = true;
    double seconds = (now - begun) / 1e9;
    String line =
        String.format(
            Locale.ROOT,
            "%s %s %,d exchanges, %,.0f/s",
            name,
            done(bytes),
            exchanges,
            exchanges / seconds);
    err.print("\r" + line + CLEAR_TO_END);
    err.flush();
  }

  /** Makes room for other output. */
  void hide() {
    if (shown) {
      shown = false;
      err.print("\r" + CLEAR_TO_END);
      err.flush();
    }
  }

  private String done(long bytes) {
    if (size <= 0) {
      return String.format(Locale.ROOT, "%,.1f MiB", bytes / 1048576.0);
    }
    long read = Math.min(bytes, size);
    int full = (int) (read * CELLS / size);
    return String.format(
        Locale.ROOT,
        "[%s%s] %3d %%",
        "#".repeat(full),
        ".".repeat(CELLS - full),
        read * 100 / size);
  }

  /** The name without its folders, and of a long one the end, which tells it from others. */
  private static String shortened(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    String printable = name.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
    int length = printable.length();
    return length <= LONGEST_NAME
        ? printable
        : "…" + printable.substring(length - LONGEST_NAME + 1);
  }
}
