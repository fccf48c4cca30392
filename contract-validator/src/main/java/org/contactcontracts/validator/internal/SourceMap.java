package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.contactcontracts.validator.TextPosition;

/** Where the parts of a YAML or JSON document stand in its text. */
final class SourceMap {
  private final Map<String, TextPosition> positions = new HashMap<>();

  private SourceMap() {}

  /** The map of a document that was read before, so that it is known to be YAML. */
  static SourceMap of(byte[] yaml) {
    SourceMap map = new SourceMap();
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      parser.nextToken();
      map.add(parser, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return map;
  }

  /**
   * The position of a member's name or of an element; that of what contains it when nothing stands
   * there.
   *
   * @param pointer a JSON Pointer
   */
  TextPosition position(String pointer) {
    String place = pointer;
    while (!positions.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return positions.getOrDefault(place, new TextPosition(1, 1));
  }

  private void add(JsonParser parser, String pointer) throws IOException {
    positions.putIfAbsent(pointer, here(parser));
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String member = pointer + "/" + Pointers.escape(parser.currentName());
        positions.put(member, here(parser));
        parser.nextToken();
        add(parser, member);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        add(parser, pointer + "/" + i);
      }
    }
  }

  private static TextPosition here(JsonParser parser) {
    JsonLocation location = parser.currentTokenLocation();
    return new TextPosition(location.getLineNr(), location.getColumnNr());
  }
}
