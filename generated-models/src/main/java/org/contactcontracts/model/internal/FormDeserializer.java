package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a value that has one of several forms, each identified by a member that only it has.
 *
 * <p>The contract names that member in {@code x-identified-by}. Jackson's own deduction looks at
 * every member that it knows of a form, and would take a member that the vendor adds to one form
 * for a sign of another.
 */
public abstract class FormDeserializer<T> extends StdDeserializer<T> {

  private static final long serialVersionUID = 1;

  private final transient Map<String, Class<? extends T>> forms;

  protected FormDeserializer(Class<T> type, Map<String, Class<? extends T>> forms) {
    super(type);
    // Sorted, so that messages name the members in the same order in every run.
    this.forms = new TreeMap<>(forms);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    TokenBuffer buffer = context.bufferForInputBuffering(parser);
    Class<? extends T> form = null;
    buffer.writeStartObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Class<? extends T> identified = forms.get(parser.currentName());
      if (identified != null && form != null) {
        return context.reportInputMismatch(this, "more than one of the members %s", forms.keySet());
      }
      form = identified == null ? form : identified;
      buffer.copyCurrentStructure(parser);
    }
    buffer.writeEndObject();
    if (form == null) {
      return context.reportInputMismatch(this, "none of the members %s", forms.keySet());
    }
    try (JsonParser replay = buffer.asParserOnFirstToken()) {
      return context.readValue(replay, form);
    }
  }
}
