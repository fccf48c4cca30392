package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Writes an RFC 3339 date-time, always with seconds, which {@link OffsetDateTime#toString} leaves
 * out.
 */
public final class TimestampSerializer extends StdScalarSerializer<OffsetDateTime> {

  private static final long serialVersionUID = 1;

  public TimestampSerializer() {
    super(OffsetDateTime.class);
  }

  @Override
  public void serialize(OffsetDateTime value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeString(
        isWrittenAlike(value)
            ? value.toString()
            : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
  }

  /**
   * Whether {@link OffsetDateTime#toString}, which takes a fraction of the time, writes the same:
   * it leaves out seconds of zero, and pads a fraction to three, six or nine digits.
   */
  private static boolean isWrittenAlike(OffsetDateTime value) {
    int nano = value.getNano();
    return nano == 0 ? value.getSecond() > 0 : nano % 1_000_000 == 0 && nano % 10_000_000 != 0;
  }
}
