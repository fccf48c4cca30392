package org.contactcontracts.traffic.internal.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingException;

/**
 * Finds the entries where they are the elements of an array in an object. What else is in the
 * object is skipped, before the array and behind it.
 *
 * <p>When an entry is broken, the next one is looked for from the second byte of the broken one on:
 * an object in an array whose first member is one of those that only entries have. So an unclosed
 * string or bracket costs one entry, and not those behind it.
 */
final class ArrayEntries implements Entries {
  // Longer than any name that an entry begins with.
  private static final int MAX_NAME = 32;

  private final Window window;
  private final JsonScanner json;
  private final List<String> path;
  private final Set<String> members;
  private final int maxEntryBytes;

  /** How many objects of the path are open; one more within the array. */
  private int level;

  /** Where the entry begins that is being skipped. */
  private Optional<Position> entryPosition = Optional.empty();

  private boolean begun;
  private boolean found;
  private boolean ended;

  /**
   * The entries of a recording.
   *
   * @param path the names that lead from the root to the array
   * @param members what an entry may begin with
   */
  ArrayEntries(Window window, List<String> path, Set<String> members, int maxEntryBytes) {
    this.window = window;
    this.json = new JsonScanner(window);
    this.path = path;
    this.members = members;
    this.maxEntryBytes = maxEntryBytes;
  }

  @Override
  public Optional<Entry> next() {
    if (ended) {
      return Optional.empty();
    }
    try {
      while (!atEntry()) {
        if (level == 0 && begun) {
          ended = true;
          return rest();
        }
      }
      return Optional.of(entry());
    } catch (BrokenRecording e) {
      return Optional.of(broken(e));
    }
  }

  /** Takes one step; whether an entry begins at the position. */
  private boolean atEntry() throws BrokenRecording {
    int c = json.next();
    if (c < 0) {
      throw new BrokenRecording(BrokenRecording.Kind.ENDS);
    } else if (level > path.size()) {
      return atElement(c);
    } else if (level == 0) {
      json.skip('{');
      begun = true;
      level = 1;
    } else if (c == '"') {
      member();
    } else if (c == '}') {
      json.skip();
      level--;
    } else {
      json.skip(',');
    }
    return false;
  }

  private boolean atElement(int c) throws BrokenRecording {
    if (c == ']') {
      json.skip();
      level--;
    } else if (c == ',') {
      json.skip();
    } else if (c == '}' || c == ':') {
      throw new BrokenRecording(BrokenRecording.Kind.MISPLACED);
    }
    return c != ']' && c != ',';
  }

  private void member() throws BrokenRecording {
    json.skip();
    boolean named = json.skipName(path.get(level - 1));
    json.skip(':');
    boolean last = level == path.size();
    if (named && json.next() == (last ? '[' : '{')) {
      json.skip();
      level++;
      found |= last;
    } else {
      json.next();
      json.skipValue();
    }
  }

  private Entry entry() throws BrokenRecording {
    entryPosition = Optional.of(window.advanceTo(window.position));
    window.keepFrom(window.position);
    json.skipValue();
    Position position = entryPosition.get();
    entryPosition = Optional.empty();
    int start = window.kept();
    boolean tooLarge = window.lost() || window.position - start > maxEntryBytes;
    window.release();
    return tooLarge
        ? Entry.unreadable(position, Defects.tooLarge(position, maxEntryBytes))
        : Entry.readable(start, window.position, position);
  }

  private Entry broken(BrokenRecording broken) {
    Position position = window.positionOf(window.position);
    if (!found) {
      throw noEntries(
          position, broken.kind() == BrokenRecording.Kind.ENDS ? "breaks off" : "is not JSON");
    }
    Position begin = entryPosition.orElse(position);
    if (broken.kind() == BrokenRecording.Kind.ENDS) {
      ended = true;
      return Entry.unreadable(
          begin, window.damaged() ? Defects.damaged(position) : Defects.ends(position));
    }
    if (entryPosition.isPresent() && !window.lost()) {
      window.position = window.kept() + 1;
    }
    entryPosition = Optional.empty();
    window.release();
    ended = !findEntry();
    level = path.size() + 1;
    return Entry.unreadable(begin, Defects.of(broken.kind(), position, ended));
  }

  /** Moves to the next thing that looks like the beginning of an entry; whether there is one. */
  private boolean findEntry() {
    int previous = JsonScanner.before(window.bytes, window.position);
    for (int c = window.peek(); c >= 0; c = window.peek()) {
      if (c == '{' && (previous < 0 || previous == ',' || previous == '[') && beginsEntry()) {
        return true;
      }
      previous = c > ' ' ? c : previous;
      window.position++;
    }
    return false;
  }

  /** Whether the object at the position begins as an entry does. The window does not move. */
  private boolean beginsEntry() {
    window.keepFrom(window.position);
    json.skip();
    StringBuilder name = new StringBuilder();
    if (json.next() == '"') {
      json.skip();
      for (int c = window.peek(); c >= 0 && c != '"' && name.length() < MAX_NAME; ) {
        name.append((char) c);
        json.skip();
        c = window.peek();
      }
      json.skip();
    }
    boolean begins = members.contains(name.toString()) && json.next() == ':';
    window.position = window.kept();
    window.release();
    return begins;
  }

  @Override
  public boolean mayStretch() {
    return level > path.size() && !ended;
  }

  @Override
  public Optional<Stretch> stretch() {
    // What is skipped here is skipped by the next step too.
    int c = json.next();
    if (c == ',') {
      json.skip();
      c = json.next();
    }
    if (c != '{' || !window.fill()) {
      return Optional.empty();
    }
    int from = window.position;
    int to = guess(from);
    if (to == from) {
      return Optional.empty();
    }
    Position position = window.advanceTo(from);
    window.position = to;
    return Optional.of(new Stretch(window.bytes, from, to, position));
  }

  @Override
  public void goBack(List<Stretch> stretches) {
    window.goBack(stretches);
    ended = false;
    level = path.size() + 1;
  }

  /**
   * The last place in the window that begins like the entry at an offset: one program writes all
   * entries in one way. JSON allows that nowhere within a string, but in an entry it may stand.
   *
   * @return the offset itself when there is none
   */
  private int guess(int from) {
    byte[] bytes = window.bytes;
    // No further than a chunk: what a stretch has is read as a whole before it is checked.
    int limit = window.chunkEnd(window.limit);
    int length = beginning(bytes, from, limit);
    for (int i = limit - length; length > 0 && i > from; i--) {
      if (bytes[i] == '{'
          && Arrays.equals(bytes, i, i + length, bytes, from, from + length)
          && JsonScanner.before(bytes, i) == ',') {
        return i;
      }
    }
    return from;
  }

  /** How long an entry is up to the end of its first name; 0 if only others begin so. */
  private int beginning(byte[] bytes, int from, int limit) {
    int quote = from + 1;
    while (quote < limit && bytes[quote] <= ' ' && bytes[quote] >= 0) {
      quote++;
    }
    int end = quote + 1;
    while (end < limit && bytes[end] != '"' && end - quote <= MAX_NAME) {
      end++;
    }
    boolean named = end < limit && bytes[quote] == '"' && bytes[end] == '"';
    String name =
        named ? new String(bytes, quote + 1, end - quote - 1, StandardCharsets.ISO_8859_1) : "";
    return members.contains(name) ? end + 1 - from : 0;
  }

  private Optional<Entry> rest() {
    Position position = window.positionOf(window.position);
    if (!found) {
      throw noEntries(position, "ends");
    }
    if (json.next() >= 0) {
      Position trailing = window.positionOf(window.position);
      return Optional.of(Entry.unreadable(trailing, Defects.trailing(trailing)));
    }
    return window.damaged()
        ? Optional.of(Entry.unreadable(position, Defects.damaged(position)))
        : Optional.empty();
  }

  private RecordingException noEntries(Position position, String what) {
    return new RecordingException(
        RecordingException.NO_ENTRIES,
        "The recording %s at line %d, column %d, before any array %s; record or copy it again."
            .formatted(what, position.line(), position.column(), String.join(".", path)));
  }
}
