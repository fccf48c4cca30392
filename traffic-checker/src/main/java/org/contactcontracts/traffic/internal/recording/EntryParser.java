package org.contactcontracts.traffic.internal.recording;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.contactcontracts.traffic.Position;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one entry after the other. Strings that are bodies are not read here, only found;
 * everything else that a format has no use for is skipped. Not safe for use by several threads.
 */
final class EntryParser {
  private static final String NOT_JSON = "The entry is not JSON at this place.";
  private static final String MEND = "Mend the syntax here.";
  private static final String TOO_MUCH =
      "The entry is nested more than 1000 deep, or has a name or a number that is too long to read.";
  private static final String LEAVE_OUT = "Leave it out of the recording.";
  private static final String AS_DOCUMENTED =
      "Write it as docs/recordings.md describes the format.";

  // Of its own, because it remembers the names of strangers.
  private final JsonFactory factory =
      JsonFactory.builder()
          .streamReadConstraints(
              // The size of an entry is limited already.
              StreamReadConstraints.builder()
                  .maxNestingDepth(JsonScanner.MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private final ShortTexts shortTexts = new ShortTexts();
  private byte[] bytes = {};
  private Entry entry = Entry.readable(0, 0, Position.START);
  private @Nullable JsonParser open;

  /** Begins with an entry, at its opening brace. */
  void begin(byte[] bytes, Entry entry) {
    this.bytes = bytes;
    this.entry = entry;
    checkUtf8();
    try {
      open = factory.createParser(bytes, entry.start(), entry.end() - entry.start());
      JsonToken first = parser().nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new UnreadableEntry(entry.start(), "The entry is not an object.", AS_DOCUMENTED);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Jackson takes zeros at the beginning for UTF-16 or UTF-32, of which no offset would be right.
   */
  private void checkUtf8() {
    for (int i = entry.start(); i < Math.min(entry.start() + 4, entry.end()); i++) {
      if (bytes[i] == 0) {
        throw new UnreadableEntry(i, NOT_JSON, "Write the recording in UTF-8.");
      }
    }
  }

  /** Ends with the entry, so that the names in it are known in the next one. */
  void finish() {
    try {
      if (parser().nextToken() != null) {
        throw new UnreadableEntry(
            offset(), "The entry is followed by something else.", "Write one entry a line.");
      }
      parser().close();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /**
   * Goes to the value of the next member of the object.
   *
   * @return its name; null at the end of the object
   */
  @Nullable String member() {
    try {
      String name = parser().nextFieldName();
      if (name != null) {
        parser().nextToken();
      }
      return name;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Goes to the next element of the array; false at its end. */
  boolean element() {
    try {
      return parser().nextToken() != JsonToken.END_ARRAY;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Skips the value, whatever it is. */
  void skip() {
    try {
      parser().skipChildren();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Checks that the value is an object, and enters it. */
  void object(String path) {
    expect(JsonToken.START_OBJECT, path, "an object");
  }

  /** Checks that the value is an array, and enters it. */
  void array(String path) {
    expect(JsonToken.START_ARRAY, path, "an array");
  }

  boolean isNull() {
    return parser().currentToken() == JsonToken.VALUE_NULL;
  }

  boolean isArray() {
    return parser().currentToken() == JsonToken.START_ARRAY;
  }

  boolean isText() {
    return parser().currentToken() == JsonToken.VALUE_STRING;
  }

  /** The value, a string. */
  String text(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
    try {
      return parser().getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Checks that the value is a string. */
  void checkText(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
  }

  /** Checks that the value is true. */
  void checkTrue(String path) {
    expect(JsonToken.VALUE_TRUE, path, "true");
  }

  /** Skips the value of a member that begins with an underscore; others are refused. */
  void skipExtension(String member) {
    if (!member.startsWith("_")) {
      throw new UnreadableEntry(
          offset(), "This value belongs to a member that the format does not know.", AS_DOCUMENTED);
    }
    skip();
  }

  /** The value, a string that other entries have too. */
  String shortText(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
    try {
      JsonParser json = parser();
      return shortTexts.text(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The value, an integer, however it is written. */
  long integer(String path) {
    JsonToken token = parser().currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw wrong(path, "a number");
    }
    try {
      double value = parser().getDoubleValue();
      if (value != Math.rint(value) || Math.abs(value) > 1L << 53) {
        throw wrong(path, "an integer");
      }
      return (long) value;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Where the string begins that is the value, behind its opening quote. It is not read. */
  int textOffset(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
    return offset() + 1;
  }

  /** Where the value begins. */
  int offset() {
    return entry.start() + (int) parser().currentTokenLocation().getByteOffset();
  }

  /** Skips the value, and says where it ends. */
  int endOffset() {
    try {
      parser().skipChildren();
      parser().finishToken();
      return entry.start() + (int) parser().currentLocation().getByteOffset();
    } catch (IOException e) {
      throw unreadable(e);
    }
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

  private void expect(JsonToken token, String path, String expected) {
    if (parser().currentToken() != token) {
      throw wrong(path, expected);
    }
  }

  /** Jackson's own message is left out, because it quotes the recording. */
  private UnreadableEntry unreadable(IOException e) {
    if (e instanceof JsonProcessingException json) {
      int offset = Optional.ofNullable(json.getLocation()).map(this::offset).orElse(entry.start());
      return new UnreadableEntry(
          Math.min(offset, entry.end()),
          json instanceof StreamConstraintsException ? TOO_MUCH : NOT_JSON,
          json instanceof StreamConstraintsException ? LEAVE_OUT : MEND);
    }
    throw new UncheckedIOException("A parser over an array has done input and output", e);
  }

  private int offset(JsonLocation location) {
    return entry.start() + (int) Math.max(location.getByteOffset(), 0);
  }

  private JsonParser parser() {
    if (open == null) {
      throw new IllegalStateException("There is no entry yet");
    }
    return open;
  }
}
