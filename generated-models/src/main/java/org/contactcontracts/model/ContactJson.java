package org.contactcontracts.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.time.OffsetDateTime;
import org.contactcontracts.model.internal.ExactIntegerDeserializer;
import org.contactcontracts.model.internal.JsonInput;
import org.contactcontracts.model.internal.TimestampDeserializer;
import org.contactcontracts.model.internal.TimestampSerializer;
import org.openapitools.jackson.nullable.JsonNullableModule;

/**
 * The JSON mapper of the models.
 *
 * <p>It reads without guessing: a text is never taken for a number, a number never for a text or a
 * boolean, an integer may be written {@code 1.0} but never {@code 1.5}, and a member given twice is
 * an error. It writes what it read: absent, null and value stay apart, numbers of free-form objects
 * keep their digits, times keep their offset.
 */
public final class ContactJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().streamReadConstraints(JsonInput.constraints()).build();

  private static final JsonMapper MAPPER = mapper(FACTORY);

  private ContactJson() {}

  /**
   * The shared mapper. It is safe for use by several threads as long as nobody configures it; use
   * {@link JsonMapper#rebuild()} for a variant.
   */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** A new mapper like {@link #mapper()} that reads and writes through the given factory. */
  public static JsonMapper mapper(JsonFactory factory) {
    return configure(JsonMapper.builder(factory)).build();
  }

  private static JsonMapper.Builder configure(JsonMapper.Builder builder) {
    builder
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfig(
            LogicalType.Textual,
            c ->
                c.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .addModule(new JsonNullableModule())
        .addModule(scalars());
    return builder;
  }

  private static SimpleModule scalars() {
    return new SimpleModule("contact-contracts")
        .addDeserializer(Integer.class, ExactIntegerDeserializer.ofInteger())
        .addDeserializer(Long.class, ExactIntegerDeserializer.ofLong())
        .addDeserializer(OffsetDateTime.class, new TimestampDeserializer())
        .addSerializer(OffsetDateTime.class, new TimestampSerializer());
  }
}
