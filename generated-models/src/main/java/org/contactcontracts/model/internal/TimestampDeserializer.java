package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Reads an RFC 3339 date-time and keeps its offset.
 *
 * <p>Jackson's own module also takes numbers and partial forms, which would not be written back as
 * they came.
 */
public final class TimestampDeserializer extends StdScalarDeserializer<OffsetDateTime> {

  private static final long serialVersionUID = 1;

  /** The parser alone also takes small letters, offsets with seconds and years of five digits. */
  private static final Pattern RFC_3339 =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "(Z|(?!-00:00)[+-][0-9]{2}:[0-9]{2})");

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
    if (RFC_3339.matcher(text).matches()) {
      try {
        return OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      } catch (DateTimeException e) {
        // a day or an hour that does not exist, reported below
      }
    }
    return (OffsetDateTime)
        context.handleWeirdStringValue(handledType(), text, "not an RFC 3339 date-time");
  }
}
