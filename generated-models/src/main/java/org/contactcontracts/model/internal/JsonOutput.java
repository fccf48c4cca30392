package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Model;
import org.contactcontracts.model.OpenEnum;
import org.jspecify.annotations.Nullable;

/** Writes the values of models as {@link ContactJson#mapper()} does. */
public final class JsonOutput {

  private static final JsonFactory FACTORY = new JsonFactory();

  /** Room for most requests. */
  private static final int USUAL_BYTES = 512;

  private JsonOutput() {}

  /**
   * A model in UTF-8.
   *
   * @throws IllegalArgumentException if it holds a value that JSON cannot carry
   */
  public static byte[] bytes(Model model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      model.writeTo(out);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "The object holds a value that JSON cannot carry; check its free-form members.", e);
    }
    return bytes.toByteArray();
  }

  /** A member of an object. */
  public static void member(JsonGenerator out, String name, @Nullable Object value)
      throws IOException {
    out.writeFieldName(name);
    value(out, value);
  }

  /** Members of an object. */
  public static void members(JsonGenerator out, Map<String, ? extends @Nullable Object> members)
      throws IOException {
    for (Map.Entry<String, ? extends @Nullable Object> member : members.entrySet()) {
      member(out, member.getKey(), member.getValue());
    }
  }

  /** A value; what is not a value of JSON is left to the mapper. */
  public static void value(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Number number) {
      number(out, number);
    } else if (value instanceof Model model) {
      model.writeTo(out);
    } else if (value instanceof OpenEnum constant) {
      out.writeString(constant.value());
    } else if (value instanceof OffsetDateTime time) {
      out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    } else {
      structure(out, value);
    }
  }

  private static void number(JsonGenerator out, Number number) throws IOException {
    if (number instanceof Integer integer) {
      out.writeNumber(integer);
    } else if (number instanceof Long integer) {
      out.writeNumber(integer);
    } else if (number instanceof BigDecimal decimal) {
      out.writeNumber(decimal);
    } else if (number instanceof BigInteger integer) {
      out.writeNumber(integer);
    } else {
      ContactJson.mapper().writeValue(out, number);
    }
  }

  private static void structure(JsonGenerator out, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        if (!(entry.getKey() instanceof String name)) {
          throw new IOException("A name in a free-form object is not a text.");
        }
        member(out, name, entry.getValue());
      }
      out.writeEndObject();
    } else if (value instanceof Collection<?> elements) {
      out.writeStartArray();
      for (Object element : elements) {
        value(out, element);
      }
      out.writeEndArray();
    } else {
      ContactJson.mapper().writeValue(out, value);
    }
  }
}
