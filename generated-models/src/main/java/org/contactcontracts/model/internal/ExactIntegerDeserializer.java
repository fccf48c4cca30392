package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/**
 * Reads an integer from any number token whose value is one.
 *
 * <p>JSON Schema 2020-12, validation 6.1.1, calls {@code 1.0} and {@code 1e1} integers; Jackson
 * does not.
 */
public final class ExactIntegerDeserializer<T extends Number> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1;

  /**
   * Expanding a value such as 1e999999999 would take gigabytes. A number of an answer may have 2000
   * characters and an exponent of 2000 (docs/verdicts.md, Limits), and be zero.
   */
  private static final int MAX_SCALE = 4_000;

  private final transient Function<BigDecimal, T> exactValue;

  private ExactIntegerDeserializer(Class<T> type, Function<BigDecimal, T> exactValue) {
    super(type);
    this.exactValue = exactValue;
  }

  public static ExactIntegerDeserializer<Integer> ofInteger() {
    return new ExactIntegerDeserializer<>(Integer.class, BigDecimal::intValueExact);
  }

  public static ExactIntegerDeserializer<Long> ofLong() {
    return new ExactIntegerDeserializer<>(Long.class, BigDecimal::longValueExact);
  }

  @Override
  @SuppressWarnings("unchecked")
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT)
        && !parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT)) {
      return (T) context.handleUnexpectedToken(handledType(), parser);
    }
    BigDecimal value = parser.getDecimalValue();
    if (Math.abs((long) value.scale()) <= MAX_SCALE) {
      try {
        return exactValue.apply(value);
      } catch (ArithmeticException e) {
        // reported below, with the place
      }
    }
    return (T)
        context.handleWeirdNumberValue(
            handledType(),
            value,
            "not an integer of %s bits",
            handledType() == Long.class ? 64 : 32);
  }
}
