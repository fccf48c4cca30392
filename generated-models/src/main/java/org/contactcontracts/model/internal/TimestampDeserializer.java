package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.OffsetDateTime;

/**
 * Reads an RFC 3339 date-time and keeps its offset.
 *
 * <p>Jackson's own module also takes numbers and partial forms, which would not be written back as
 * they came.
 */
public final class TimestampDeserializer extends StdScalarDeserializer<OffsetDateTime> {

  private static final long serialVersionUID = 1;

  public TimestampDeserializer() {
    super(OffsetDateTime.class);
  }

  @Override
  public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      return (OffsetDateTime) context.handleUnexpectedToken(handledType(), parser);
    }
    String text = parser.getText();
    OffsetDateTime time = Rfc3339.parse(text);
    if (time != null) {
      return time;
    }
    return (OffsetDateTime)
        context.handleWeirdStringValue(handledType(), text, "not an RFC 3339 date-time");
  }
}
