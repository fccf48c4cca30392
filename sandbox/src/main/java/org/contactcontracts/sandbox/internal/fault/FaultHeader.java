package org.contactcontracts.sandbox.internal.fault;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.contactcontracts.validator.Shown;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header {@code Sandbox-Fault}: the name of a fault, and parameters behind semicolons, as
 * in {@code rate-limit; retryAfter=date; seconds=5}.
 */
final class FaultHeader {
  /** The name of the header. */
  static final String NAME = "Sandbox-Fault";

  private static final int MAX_COUNT = 1_000_000;
  private static final String PARAMETERS =
      "seed, every, probability, count, burst, retryAfter, seconds, millis and bytes";

  private final Map<String, String> values = new LinkedHashMap<>();

  private FaultHeader() {}

  /**
   * The rule that a header stands for.
   *
   * @throws MalformedFaultException if it cannot be read; its message names the place and the
   *     remedy
   */
  static FaultSpec parse(String header) {
    String[] parts = header.split(";", -1);
    String name = parts[0].strip();
    FaultType type =
        FaultType.withId(name)
            .orElseThrow(
                () ->
                    new MalformedFaultException(
                        "The header Sandbox-Fault names no fault %s; name one of %s."
                            .formatted(Shown.name(name), FaultType.ids())));
    FaultHeader read = new FaultHeader();
    for (int i = 1; i < parts.length; i++) {
      read.add(parts[i].strip());
    }
    FaultSpec spec = read.spec(type);
    if (!read.values.isEmpty()) {
      throw new MalformedFaultException(
          "The header Sandbox-Fault has a parameter %s that there is not; there are %s."
              .formatted(Shown.name(read.values.keySet().iterator().next()), PARAMETERS));
    }
    return spec;
  }

  private void add(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals).strip();
    String value = equals < 0 ? "" : parameter.substring(equals + 1).strip();
    if (equals < 1 || value.isEmpty()) {
      throw new MalformedFaultException(
          "The header Sandbox-Fault has a part %s that is no parameter; write name=value."
              .formatted(Shown.name(parameter)));
    }
    if (values.putIfAbsent(name, value) != null) {
      throw new MalformedFaultException(
          "The header Sandbox-Fault has the parameter %s twice; give it once."
              .formatted(Shown.name(name)));
    }
  }

  private FaultSpec spec(FaultType type) {
    Integer every = number("every", 1, MAX_COUNT);
    Integer seconds = number("seconds", 0, 86_400);
    Integer millis = number("millis", 1, 60_000);
    Integer seed = number("seed", 0, Integer.MAX_VALUE);
    return new FaultSpec(
        "header",
        type,
        seed == null ? 0 : seed,
        null,
        null,
        null,
        null,
        every == null ? 1 : every,
        probability(),
        number("count", 1, MAX_COUNT),
        number("burst", 1, 1_000),
        retryAfter(),
        seconds == null ? FaultSpec.DEFAULT_SECONDS : seconds,
        millis == null ? FaultSpec.DEFAULT_MILLIS : millis,
        number("bytes", 0, 1 << 20));
  }

  private @Nullable Integer number(String name, int least, int most) {
    String value = values.remove(name);
    if (value == null) {
      return null;
    }
    if (value.matches("[0-9]{1,10}")) {
      long number = Long.parseLong(value);
      if (number >= least && number <= most) {
        return (int) number;
      }
    }
    throw bad(name, value, "a whole number from " + least + " to " + most);
  }

  private double probability() {
    String value = values.remove("probability");
    if (value == null) {
      return 1;
    }
    if (value.matches("[0-9]{1,3}(\\.[0-9]{1,18})?")) {
      BigDecimal number = new BigDecimal(value);
      if (number.compareTo(BigDecimal.ONE) <= 0) {
        return number.doubleValue();
      }
    }
    throw bad("probability", value, "a number from 0 to 1");
  }

  private @Nullable RetryAfter retryAfter() {
    String value = values.remove("retryAfter");
    return value == null
        ? null
        : RetryAfter.withId(value)
            .orElseThrow(
                () -> bad("retryAfter", value, "one of seconds, date, missing and malformed"));
  }

  private static MalformedFaultException bad(String name, String value, String wanted) {
    return new MalformedFaultException(
        "The parameter %s of the header Sandbox-Fault is %s; give it %s."
            .formatted(name, Shown.name(value), wanted));
  }
}
