package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Where a member of an update shows in the state of a contact, and what it does there; a line of
 * {@code fuzz/states.txt}.
 *
 * @param place as {@link Place} names it
 * @param member the member of the update
 * @param sent the value that is sent, in JSON
 * @param pointer where it shows, a JSON Pointer into the contact
 * @param onNull what null does: cleared, refused or unsendable
 * @param onValue what shows after the value: JSON, {@link #KEPT} or {@link #TIME}
 */
record StateRow(
    String place, String member, String sent, String pointer, String onNull, String onValue) {

  static final String CLEARED = "cleared";
  static final String REFUSED = "refused";
  static final String UNSENDABLE = "unsendable";

  private static final String KEPT = "as it was";
  private static final String TIME = "a time";
  private static final ObjectMapper JSON = new ObjectMapper();

  static List<StateRow> all() {
    try (InputStream in = StateRow.class.getResourceAsStream("/fuzz/states.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(StateRow::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StateRow of(String line) {
    String[] columns = line.split(" \\| ", -1);
    if (columns.length != 6) {
      throw new IllegalStateException("Not six columns: " + line);
    }
    return new StateRow(
        columns[0].strip(),
        columns[1].strip(),
        columns[2].strip(),
        columns[3].strip(),
        columns[4].strip(),
        columns[5].strip());
  }

  boolean isOf(Place other, String name) {
    return place.equals(other.toString()) && member.equals(name);
  }

  /** Whether the state shows that the value arrived. */
  boolean showsValue(JsonNode before, JsonNode after) {
    return switch (onValue) {
      case KEPT -> showsNothing(before, after);
      case TIME -> isTime(after.at(pointer).asText());
      default -> after.at(pointer).equals(json(onValue));
    };
  }

  /** Whether the state shows what it showed before. */
  boolean showsNothing(JsonNode before, JsonNode after) {
    return after.at(pointer).equals(before.at(pointer));
  }

  /** Whether the state shows null where it showed something. */
  boolean showsNull(JsonNode before, JsonNode after) {
    return !before.at(pointer).isNull() && after.at(pointer).isNull();
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not JSON: " + text, e);
    }
  }

  private static boolean isTime(String text) {
    try {
      OffsetDateTime.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
