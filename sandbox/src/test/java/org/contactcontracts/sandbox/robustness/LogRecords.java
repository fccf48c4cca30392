package org.contactcontracts.sandbox.robustness;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What is written to the log. */
final class LogRecords extends Handler implements AutoCloseable {
  private final Logger root = Logger.getLogger("");
  private final List<String> texts = new CopyOnWriteArrayList<>();

  private LogRecords() {}

  static LogRecords listen() {
    LogRecords records = new LogRecords();
    records.root.addHandler(records);
    return records;
  }

  /** Everything from the level INFO on, with what was thrown. */
  List<String> texts() {
    return texts;
  }

  @Override
  public void publish(LogRecord entry) {
    // The test's own HTTP client and the garbage collector's beans log below that.
    if (entry.getLevel().intValue() >= Level.INFO.intValue()) {
      texts.add(entry.getLoggerName() + ": " + entry.getMessage() + " " + entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
