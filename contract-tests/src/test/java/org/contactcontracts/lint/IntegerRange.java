package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * Schema validators do not assert integer formats, and JavaScript carries no larger integer
 * exactly.
 */
final class IntegerRange implements DocumentRule {
  private static final long LARGEST = (1L << 53) - 1;

  @Override
  public String id() {
    return "integer-range";
  }

  @Override
  public String sentence() {
    return "Each integer is int32 or int64 and has limits that fit, at most 2^53 - 1 either way.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.isOfType("integer"))
        .filter(site -> !isGood(site.node()))
        .map(
            site ->
                document.finding(
                    this,
                    site.pointer(),
                    "Give format int32 or int64, and minimum and maximum within it and 2^53 - 1."));
  }

  private static boolean isGood(JsonNode schema) {
    JsonNode minimum = schema.path("minimum");
    JsonNode maximum = schema.path("maximum");
    if (!minimum.canConvertToExactIntegral() || !maximum.canConvertToExactIntegral()) {
      return false;
    }
    return switch (schema.path("format").asText()) {
      case "int32" -> minimum.canConvertToInt() && maximum.canConvertToInt();
      case "int64" -> isExact(minimum) && isExact(maximum);
      default -> false;
    };
  }

  private static boolean isExact(JsonNode limit) {
    return limit.canConvertToLong() && Math.abs(limit.longValue()) <= LARGEST;
  }
}
