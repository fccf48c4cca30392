package org.contactcontracts.traffic.internal.recording;

import java.util.Optional;
import org.contactcontracts.traffic.Position;

/** Finds the entries where each has a line of its own. Blank lines are skipped. */
final class LineEntries implements Entries {
  private final Window window;
  private final int maxEntryBytes;
  private boolean ended;

  LineEntries(Window window, int maxEntryBytes) {
    this.window = window;
    this.maxEntryBytes = maxEntryBytes;
  }

  @Override
  public Optional<Entry> next() {
    while (window.peek() >= 0) {
      Position position = window.advanceTo(window.position);
      window.keepFrom(window.position);
      boolean blank = skipLine();
      int start = window.kept();
      int length = window.position - start;
      if (window.damaged() && window.peek() < 0) {
        break;
      } else if (window.lost() || length > maxEntryBytes) {
        return Optional.of(Entry.unreadable(position, Defects.tooLarge(position, maxEntryBytes)));
      } else if (!blank) {
        return Optional.of(Entry.readable(start, window.position, position));
      }
    }
    if (window.damaged() && !ended) {
      ended = true;
      Position end = window.advanceTo(window.position);
      return Optional.of(Entry.unreadable(end, Defects.damaged(end)));
    }
    return Optional.empty();
  }

  /** Whether there is nothing but white space up to the end of the line, which is skipped too. */
  private boolean skipLine() {
    boolean blank = true;
    while (window.position < window.limit || window.more()) {
      byte[] bytes = window.bytes;
      int limit = window.limit;
      int i = window.position;
      while (i < limit && bytes[i] != '\n') {
        blank &= bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r';
        i++;
      }
      window.position = i;
      if (i < limit) {
        window.position++;
        return blank;
      }
    }
    return blank;
  }
}
