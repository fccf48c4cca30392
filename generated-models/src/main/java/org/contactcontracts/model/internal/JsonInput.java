package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a body, for the models to read themselves from.
 *
 * <p>It is for the bodies that come every day. Whatever is unusual, an integer written {@code 1.0}
 * or a member given twice, is {@link #unexpected}; then the mapper reads the body once more and
 * decides. So nothing is decided here that the mapper would decide otherwise, and every error is
 * the mapper's. Not safe for use by several threads.
 */
public final class JsonInput {

  private static final int MAX_NUMBER_LENGTH = 2_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(constraints()).build();

  private final byte[] bytes;
  private final JsonParser parser;

  private JsonInput(byte[] bytes, JsonParser parser) {
    this.bytes = bytes;
    this.parser = parser;
  }

  /**
   * What a gate lets through must bind: a name as long as the body, and a number of an answer,
   * whose limits are twice those of a request (docs/verdicts.md, Limits).
   */
  public static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxNameLength(Integer.MAX_VALUE)
        .maxNumberLength(MAX_NUMBER_LENGTH)
        .build();
  }

  /** How a type reads itself. */
  public interface Reader<T> {

    /** Reads the value at the current token, and stops at its last one. */
    T read(JsonInput in) throws IOException;
  }

  /**
   * Reads a body.
   *
   * @throws JsonProcessingException if the mapper cannot read it
   */
  public static <T> T read(byte[] json, Class<T> type, Reader<T> reader)
      throws JsonProcessingException {
    T value = usual(json, reader);
    return value == null ? mapped(json, type) : value;
  }

  /** What a usual body holds; null for a body that the mapper has to decide about. */
  static <T> @Nullable T usual(byte[] json, Reader<T> reader) {
    try (JsonParser parser = FACTORY.createParser(json)) {
      JsonInput in = new JsonInput(json, parser);
      parser.nextToken();
      T value = reader.read(in);
      return parser.nextToken() == null ? value : null;
    } catch (IOException | IllegalStateException | IllegalArgumentException e) {
      return null;
    }
  }

  private static <T> T mapped(byte[] json, Class<T> type) throws JsonProcessingException {
    try {
      T value = ContactJson.mapper().readValue(json, type);
      if (value == null) {
        throw new NullBody();
      }
      return value;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to throw when the mapper has to decide. */
  public IOException unexpected() {
    return new Unexpected();
  }

  /** Demands that something has not been there before. */
  public void once(boolean first) throws IOException {
    if (!first) {
      throw unexpected();
    }
  }

  /** Demands that an object starts here. */
  public void startObject() throws IOException {
    expect(JsonToken.START_OBJECT);
  }

  /** The name of the next member, with the input at its value; null at the end of the object. */
  public @Nullable String nextName() throws IOException {
    String name = parser.nextFieldName();
    if (name != null) {
      parser.nextToken();
    }
    return name;
  }

  /** Demands that an array starts here. */
  public void startArray() throws IOException {
    expect(JsonToken.START_ARRAY);
  }

  /** Goes to the next element, and says whether there is one. */
  public boolean nextElement() throws IOException {
    return parser.nextToken() != JsonToken.END_ARRAY;
  }

  /** Whether the value is null. */
  public boolean isNull() {
    return parser.hasToken(JsonToken.VALUE_NULL);
  }

  /** A text. */
  public String readString() throws IOException {
    expect(JsonToken.VALUE_STRING);
    return parser.getText();
  }

  /** A boolean. */
  public Boolean readBoolean() throws IOException {
    boolean value = parser.hasToken(JsonToken.VALUE_TRUE);
    if (!value) {
      expect(JsonToken.VALUE_FALSE);
    }
    return value;
  }

  /** An integer of 64 bits. */
  public Long readLong() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return parser.getLongValue();
  }

  /** An integer of 32 bits. */
  public Integer readInteger() throws IOException {
    expect(JsonToken.VALUE_NUMBER_INT);
    return parser.getIntValue();
  }

  /** A number. */
  public BigDecimal readBigDecimal() throws IOException {
    // Of any other token the parser itself throws.
    return parser.getDecimalValue();
  }

  /** A date-time. */
  public OffsetDateTime readOffsetDateTime() throws IOException {
    OffsetDateTime time = Rfc3339.parse(readString());
    if (time == null) {
      throw unexpected();
    }
    return time;
  }

  /** A file, which JSON cannot hold. */
  @SuppressWarnings("DoNotCallSuggester") // Generated code calls it for every member of its type.
  public FilePart readFilePart() throws IOException {
    throw unexpected();
  }

  /** The members of a free-form object. */
  public Map<String, Object> readMembers() throws IOException {
    startObject();
    Map<String, Object> members = new LinkedHashMap<>();
    for (String name = nextName(); name != null; name = nextName()) {
      addMember(members, name);
    }
    return members;
  }

  /** Adds the member that the input is at, which must not be there yet. */
  public void addMember(Map<String, Object> members, String name) throws IOException {
    once(!members.containsKey(name));
    members.put(name, readObject());
  }

  /** Any value; numbers without a fraction as integers of the size that they need. */
  // The value of a map may be null, which the type of the map does not say.
  @SuppressWarnings("NullAway")
  public Object readObject() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == null) {
      throw unexpected();
    }
    return switch (token) {
      case START_OBJECT -> readMembers();
      case START_ARRAY -> readElements();
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT -> parser.getNumberValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
          throw unexpected();
    };
  }

  private List<Object> readElements() throws IOException {
    List<Object> elements = new ArrayList<>();
    while (nextElement()) {
      elements.add(readObject());
    }
    return elements;
  }

  /** Which one of some members the object at the current token has; the input stays there. */
  public String identify(String... names) throws IOException {
    int start = (int) parser.currentTokenLocation().getByteOffset();
    List<String> wanted = List.of(names);
    String found = null;
    try (JsonParser ahead = FACTORY.createParser(bytes, start, bytes.length - start)) {
      ahead.nextToken();
      for (String name = ahead.nextFieldName(); name != null; name = ahead.nextFieldName()) {
        if (wanted.contains(name)) {
          once(found == null);
          found = name;
        }
        ahead.nextToken();
        ahead.skipChildren();
      }
    }
    if (found == null) {
      throw unexpected();
    }
    return found;
  }

  private void expect(JsonToken token) throws IOException {
    if (!parser.hasToken(token)) {
      throw unexpected();
    }
  }

  /** Carries no stack trace, because it is caught and never shown. */
  private static final class Unexpected extends IOException {
    private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }

  /** The body is null, which the mapper binds to nothing. */
  private static final class NullBody extends JsonProcessingException {
    private static final long serialVersionUID = 1;

    NullBody() {
      super("The body is null; an object is wanted.");
    }
  }
}
