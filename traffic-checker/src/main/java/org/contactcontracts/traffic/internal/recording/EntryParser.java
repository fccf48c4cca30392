package org.contactcontracts.traffic.internal.recording;

import org.contactcontracts.traffic.Position;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one entry after the other. Strings that are bodies are not read here, only found;
 * everything else that a format has no use for is skipped. Not safe for use by several threads.
 */
abstract class EntryParser {
  static final String AS_DOCUMENTED = "Write it as docs/recordings.md describes the format.";

  static final String NOT_JSON = "The entry is not JSON at this place.";
  private static final String MEND = "Mend the syntax here.";

  private byte[] bytes = {};
  private Entry entry = Entry.readable(0, 0, Position.START);

  /** Begins with an entry, at its opening brace. */
  void begin(byte[] bytes, Entry entry) {
    this.bytes = bytes;
    this.entry = entry;
  }

  /** Ends with the entry, behind which there is nothing else. */
  abstract void finish();

  /**
   * Goes to the value of the next member of the object.
   *
   * @return its name; null at the end of the object
   */
  abstract @Nullable String member();

  /** Goes to the next element of the array; false at its end. */
  abstract boolean element();

  /** Skips the value, whatever it is. */
  abstract void skip();

  /** Checks that the value is an object, and enters it. */
  abstract void object(String path);

  /** Checks that the value is an array, and enters it. */
  abstract void array(String path);

  abstract boolean isNull();

  abstract boolean isArray();

  abstract boolean isText();

  /** The value, a string. */
  abstract String text(String path);

  /** The value, a string that other entries have too. */
  abstract String shortText(String path);

  /** Checks that the value is a string. */
  abstract void checkText(String path);

  /** Checks that the value is true. */
  abstract void checkTrue(String path);

  /** The value, an integer, however it is written. */
  abstract long integer(String path);

  /** Where the string begins that is the value, behind its opening quote. It is not read. */
  abstract int textOffset(String path);

  /**
   * A string in UTF-8.
   *
   * @param from the offset behind its opening quote, as {@link #textOffset} answered
   */
  abstract byte[] decoded(int from);

  /** Where the value begins. */
  abstract int offset();

  /** Skips the value, and says where it ends. */
  abstract int endOffset();

  /** Skips the value of a member that begins with an underscore; others are refused. */
  void skipExtension(String member) {
    if (!member.startsWith("_")) {
      throw new UnreadableEntry(
          offset(), "This value belongs to a member that the format does not know.", AS_DOCUMENTED);
    }
    skip();
  }

  /** The batch in which the entry stands. */
  byte[] bytes() {
    return bytes;
  }

  /** Where in the batch the entry stands, and where in the recording. */
  Entry entry() {
    return entry;
  }

  /** Where in the recording an offset in the batch of an entry is. */
  static Position position(byte[] bytes, Entry entry, int offset) {
    Place place = Place.of(entry.position());
    place.move(bytes, entry.start(), offset);
    return place.position(offset < entry.end() ? bytes[offset] : -1);
  }

  /** That the entry is not JSON at an offset in its batch. */
  static UnreadableEntry notJson(int offset) {
    return new UnreadableEntry(offset, NOT_JSON, MEND);
  }

  /** That a member is missing. */
  UnreadableEntry missing(String path) {
    return new UnreadableEntry(
        entry.start(), "The entry has no %s.".formatted(path), AS_DOCUMENTED);
  }

  /** That the value is of another kind. */
  UnreadableEntry wrong(String path, String expected) {
    return new UnreadableEntry(
        offset(), "The member %s is not %s.".formatted(path, expected), AS_DOCUMENTED);
  }

  /** A number as an integer; others are refused. */
  long integer(double value, String path) {
    if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
      throw wrong(path, "an integer");
    }
    return (long) value;
  }
}
