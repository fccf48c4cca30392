package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.TextPosition;

/** Finds values in the bytes of a JSON body that can be read. */
public final class PlaceFinder {
  /** The first byte. */
  public static final BodyPlace START = new BodyPlace(0, new TextPosition(1, 1));

  /** The body was read before, within limits; nothing is left to refuse. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();

  private PlaceFinder() {}

  /** Where findings are; the nearest value around one when there is none such. */
  public static List<BodyPlace> places(byte[] body, List<Finding> findings) {
    String text = new String(body, StandardCharsets.UTF_8);
    return findings.stream().map(finding -> place(text, finding)).toList();
  }

  private static BodyPlace place(String text, Finding finding) {
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      int offset = value(parser, JsonPointer.compile(finding.instance()));
      if (finding.member().isPresent()) {
        // One that is missing is not found, and its object is where it ought to be.
        offset = member(parser, finding.member().get(), offset);
      }
      return Spot.of(text, offset).place();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Moves to the value that a pointer points to, from the one that the parser is at. */
  private static int value(JsonParser parser, JsonPointer pointer) throws IOException {
    int offset = offset(parser);
    JsonPointer rest = pointer;
    while (!rest.matches()) {
      boolean found =
          parser.currentToken() == JsonToken.START_ARRAY
              ? element(parser, rest.getMatchingIndex())
              : parser.currentToken() == JsonToken.START_OBJECT
                  && name(parser, rest.getMatchingProperty())
                  && parser.nextToken() != null;
      if (!found) {
        return offset;
      }
      offset = offset(parser);
      rest = rest.tail();
    }
    return offset;
  }

  private static boolean element(JsonParser parser, int index) throws IOException {
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      if (i == index) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  /** Moves to a name in the object that the parser is at. */
  private static boolean name(JsonParser parser, String name) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.currentName().equals(name)) {
        return true;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return false;
  }

  private static int member(JsonParser parser, String name, int object) throws IOException {
    return parser.currentToken() == JsonToken.START_OBJECT && name(parser, name)
        ? offset(parser)
        : object;
  }

  private static int offset(JsonParser parser) {
    return (int) parser.currentTokenLocation().getCharOffset();
  }
}
