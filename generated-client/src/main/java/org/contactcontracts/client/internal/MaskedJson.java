package org.contactcontracts.client.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Set;
import org.contactcontracts.model.ContactJson;

/** A body with its structure and without its values; only null shows, which says nothing. */
final class MaskedJson {

  static final String MASK = "***";

  /** Enough for every body of the contracts, and no line that nobody can read. */
  private static final int LONGEST = 4000;

  private MaskedJson() {}

  /**
   * A body in one line.
   *
   * @param knownNames the names of members that the contract lists; other names may be personal
   */
  static String of(InputStream body, Set<String> knownNames) {
    StringWriter text = new StringWriter();
    try (JsonParser in = ContactJson.mapper().createParser(body);
        JsonGenerator out = ContactJson.mapper().createGenerator(text)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        copy(token, in, out, knownNames);
      }
    } catch (IOException e) {
      return "(not JSON)";
    }
    return text.getBuffer().length() > LONGEST
        ? text.getBuffer().substring(0, LONGEST) + "…"
        : text.toString();
  }

  private static void copy(
      JsonToken token, JsonParser in, JsonGenerator out, Set<String> knownNames)
      throws IOException {
    switch (token) {
      case START_OBJECT -> out.writeStartObject();
      case END_OBJECT -> out.writeEndObject();
      case START_ARRAY -> out.writeStartArray();
      case END_ARRAY -> out.writeEndArray();
      case FIELD_NAME -> {
        String name = in.currentName();
        out.writeFieldName(knownNames.contains(name) ? name : MASK);
      }
      case VALUE_NULL -> out.writeNull();
      default -> out.writeString(MASK);
    }
  }
}
