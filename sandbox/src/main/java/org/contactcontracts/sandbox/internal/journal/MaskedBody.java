package org.contactcontracts.sandbox.internal.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body without what it says. JSON keeps its structure, its null, true and false, and the words of
 * the contract; anything else is masked letter by letter.
 *
 * @param text the body; null if there was none, or if it was left out
 * @param base64 whether the text is base64, because the body is no UTF-8
 * @param leftOut why the body or its rest is not here; null if it is
 */
record MaskedBody(@Nullable String text, boolean base64, @Nullable String leftOut) {
  private static final MaskedBody NONE = new MaskedBody(null, false, null);
  private static final MaskedBody FORM =
      new MaskedBody(null, false, "A form is not kept, because it may carry a file.");

  /** Generators write names and texts as they are told. */
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * A body as it may be kept.
   *
   * @param form whether it is a form
   * @param words the words of the contract
   * @param maxBytes how much is kept, in bytes
   */
  static MaskedBody of(byte[] body, boolean form, Set<String> words, int maxBytes) {
    if (body.length == 0) {
      return NONE;
    }
    if (form) {
      return FORM;
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      return binary(body, maxBytes);
    }
    try {
      return cut(json(text, words), maxBytes);
    } catch (IOException e) {
      return cut(MaskedText.shape(text), maxBytes);
    }
  }

  private static String json(String body, Set<String> words) throws IOException {
    Deque<MaskedNames> objects = new ArrayDeque<>();
    StringWriter text = new StringWriter(body.length() + 16);
    try (JsonParser in = JSON.createParser(body);
        JsonGenerator out = JSON.createGenerator(text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        copy(token, in, out, words, objects);
      }
    }
    return text.toString();
  }

  private static void copy(
      JsonToken token,
      JsonParser in,
      JsonGenerator out,
      Set<String> words,
      Deque<MaskedNames> objects)
      throws IOException {
    switch (token) {
      case START_OBJECT -> {
        objects.push(new MaskedNames(words));
        out.writeStartObject();
      }
      case END_OBJECT -> {
        objects.pop();
        out.writeEndObject();
      }
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case FIELD_NAME -> out.writeFieldName(objects.element().of(in.currentName()));
      case VALUE_STRING -> out.writeString(MaskedText.of(in.getText(), words));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> out.writeNumber(MaskedText.number(in.getText()));
      case VALUE_TRUE -> out.writeBoolean(true);
      case VALUE_FALSE -> out.writeBoolean(false);
      case VALUE_NULL -> out.writeNull();
      case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("A parser of bytes in memory gave " + token + ".");
    }
  }

  private static MaskedBody binary(byte[] body, int maxBytes) {
    byte[] kept = Arrays.copyOf(body, Math.min(body.length, maxBytes));
    String text = Base64.getEncoder().encodeToString(MaskedText.bytes(kept));
    return new MaskedBody(text, true, kept.length < body.length ? cutAfter(maxBytes) : null);
  }

  /** Masked texts are ASCII, but for a few words of contracts, so that characters are bytes. */
  private static MaskedBody cut(String text, int maxBytes) {
    return text.length() <= maxBytes
        ? new MaskedBody(text, false, null)
        : new MaskedBody(text.substring(0, maxBytes), false, cutAfter(maxBytes));
  }

  private static String cutAfter(int bytes) {
    return "The body is cut after " + bytes + " bytes.";
  }
}
