package org.contactcontracts.traffic.check;

import com.fasterxml.jackson.databind.JsonNode;
import org.contactcontracts.validator.Shown;

/** What a finding says of a value: its type and size, or the value where that may be shown. */
final class Masked {
  /** A longer value is cut; who wants more has the recording. */
  private static final int LONGEST = 256;

  private Masked() {}

  static String text(String text, boolean show) {
    return show
        ? Shown.text(text, LONGEST)
        : "string of " + Shown.count(text.codePointCount(0, text.length()), "character");
  }

  static String json(JsonNode value, boolean show) {
    if (show && !value.isMissingNode()) {
      return Shown.text(value.toString(), LONGEST);
    }
    return switch (value.getNodeType()) {
      case STRING -> text(value.asText(), false);
      case NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case ARRAY -> "array of " + Shown.count(value.size(), "element");
      case OBJECT -> "object of " + Shown.count(value.size(), "member");
      case NULL -> "null";
      case MISSING, BINARY, POJO -> "";
    };
  }
}
