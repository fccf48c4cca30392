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
import org.jspecify.annotations.Nullable;

/**
 * Walks through entries with Jackson, whose word counts: on what is JSON, and where it is none.
 * Slow beside {@link EntryBytes}, and so only asked about entries that this one does not take.
 */
final class EntryTokens extends EntryParser {
  private static final String TOO_MUCH =
      "The entry is nested more than 1000 deep, or has a name or a number that is too long to read.";
  private static final String LEAVE_OUT = "Leave it out of the recording.";

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

  private final JsonText text = new JsonText();
  private @Nullable JsonParser open;

  @Override
  void begin(byte[] bytes, Entry entry) {
    super.begin(bytes, entry);
    checkUtf8(bytes, entry);
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
  private static void checkUtf8(byte[] bytes, Entry entry) {
    for (int i = entry.start(); i < Math.min(entry.start() + 4, entry.end()); i++) {
      if (bytes[i] == 0) {
        throw new UnreadableEntry(i, NOT_JSON, "Write the recording in UTF-8.");
      }
    }
  }

  @Override
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

  @Override
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

  @Override
  boolean element() {
    try {
      return parser().nextToken() != JsonToken.END_ARRAY;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  void skip() {
    try {
      parser().skipChildren();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  void object(String path) {
    expect(JsonToken.START_OBJECT, path, "an object");
  }

  @Override
  void array(String path) {
    expect(JsonToken.START_ARRAY, path, "an array");
  }

  @Override
  boolean isNull() {
    return parser().currentToken() == JsonToken.VALUE_NULL;
  }

  @Override
  boolean isArray() {
    return parser().currentToken() == JsonToken.START_ARRAY;
  }

  @Override
  boolean isText() {
    return parser().currentToken() == JsonToken.VALUE_STRING;
  }

  @Override
  String text(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
    try {
      return parser().getText();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  void checkText(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
  }

  @Override
  void checkTrue(String path) {
    expect(JsonToken.VALUE_TRUE, path, "true");
  }

  @Override
  String shortText(String path) {
    return text(path);
  }

  @Override
  long integer(String path) {
    JsonToken token = parser().currentToken();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw wrong(path, "a number");
    }
    try {
      return integer(parser().getDoubleValue(), path);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  @Override
  int textOffset(String path) {
    expect(JsonToken.VALUE_STRING, path, "a string");
    return offset() + 1;
  }

  @Override
  byte[] decoded(int from) {
    return text.decode(bytes(), from, entry().end());
  }

  @Override
  int offset() {
    return entry().start() + (int) parser().currentTokenLocation().getByteOffset();
  }

  @Override
  int endOffset() {
    try {
      parser().skipChildren();
      parser().finishToken();
      return entry().start() + (int) parser().currentLocation().getByteOffset();
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private void expect(JsonToken token, String path, String expected) {
    if (parser().currentToken() != token) {
      throw wrong(path, expected);
    }
  }

  /** Jackson's own message is left out, because it quotes the recording. */
  private UnreadableEntry unreadable(IOException e) {
    if (e instanceof JsonProcessingException json) {
      int offset =
          Optional.ofNullable(json.getLocation()).map(this::offset).orElse(entry().start());
      int within = Math.min(offset, entry().end());
      return json instanceof StreamConstraintsException
          ? new UnreadableEntry(within, TOO_MUCH, LEAVE_OUT)
          : notJson(within);
    }
    throw new UncheckedIOException("A parser over an array has done input and output", e);
  }

  private int offset(JsonLocation location) {
    return entry().start() + (int) Math.max(location.getByteOffset(), 0);
  }

  private JsonParser parser() {
    if (open == null) {
      throw new IllegalStateException("There is no entry yet");
    }
    return open;
  }
}
