package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TreeTraversingParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.contactcontracts.validator.Limits;

/** Reads bodies strictly and within limits. Safe for use by several threads. */
public final class BodyReader {
  private final Limits limits;
  private final JsonFactory factory;

  /**
   * A reader.
   *
   * @param limits how much is read
   */
  public BodyReader(Limits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    // One more, so that the tree builder refuses first and can say where.
                    .maxNestingDepth(limits.maxDepth() + 1)
                    .maxNumberLength(limits.maxNumberLength())
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            // Names come from strangers, and the symbol table is shared and grows.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
  }

  /**
   * Reads one text in UTF-8.
   *
   * @throws UnreadableBody when the body is too large or not UTF-8
   */
  public String readText(byte[] body) {
    if (body.length > limits.maxBytes()) {
      throw new UnreadableBody(
          "",
          "too-large",
          "The body is larger than %d bytes, the most that is read.".formatted(limits.maxBytes()),
          "Send less.");
    }
    return Utf8.decode(body);
  }

  /**
   * Reads one JSON value in UTF-8. Numbers without a fraction become integers, however written.
   *
   * @throws UnreadableBody when the body is anything else
   */
  public JsonNode readJson(byte[] body) {
    String text = readText(body);
    // Zeros at the start are UTF-8 too, but no JSON; a text may have them.
    if (text.length() > 1 && (text.charAt(0) == 0 || text.charAt(1) == 0)) {
      throw Utf8.wide();
    }
    int start = nextContent(text, 0);
    if (start == text.length()) {
      throw new UnreadableBody(
          "", "empty", "The body is empty at line 1, column 1.", "Send a JSON value.");
    }
    try (JsonParser parser = factory.createParser(text)) {
      JsonNode tree = tree(parser, text);
      int end = (int) parser.currentLocation().getCharOffset();
      int rest = nextContent(text, end);
      if (rest < text.length()) {
        Spot spot = Spot.of(text, rest);
        throw new UnreadableBody(
            "",
            "trailing-content",
            "The JSON value is followed by something else at %s.".formatted(spot.words()),
            "Send one value only.",
            spot.place());
      }
      int wrong = wrongDigit(text);
      if (wrong >= 0) {
        throw syntax(Spot.of(text, wrong));
      }
      return tree;
    } catch (JsonProcessingException e) {
      throw syntax(text, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode tree(JsonParser parser, String text) throws IOException {
    Supplier<Spot> spot = () -> spot(text, parser.currentTokenLocation());
    try {
      return new TreeBuilder(parser, limits, spot).build();
    } catch (StreamConstraintsException e) {
      // Of the parser's own limits, only the one on numbers is below those checked here.
      throw new UnreadableBody(
          "",
          "too-large",
          "The number at %s is longer than %d characters, the most that is read."
              .formatted(spot.get().words(), limits.maxNumberLength()),
          "Shorten it.",
          spot.get().place());
    }
  }

  /**
   * Reads a tree as if it had come as text: the same limits, the same numbers.
   *
   * @throws UnreadableBody when the tree is not a JSON value or beyond a limit
   */
  public JsonNode read(JsonNode tree) {
    try (JsonParser parser = new TreeTraversingParser(tree)) {
      return new TreeBuilder(parser, limits, () -> Spot.of(TreeBuilder.pointer(parser, "the root")))
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Where an escape of a JSON text has a letter for a digit, or -1. Jackson looks at the lower
   * eight bits of a character alone, so that U+0130 passes for U+0030, the digit 0.
   */
  private static int wrongDigit(String text) {
    // Two further on, because an escaped backslash starts no escape.
    for (int i = text.indexOf('\\'); i >= 0; i = text.indexOf('\\', i + 2)) {
      for (int digit = i + 2; text.charAt(i + 1) == 'u' && digit < i + 6; digit++) {
        if (text.charAt(digit) > 'f') {
          return digit;
        }
      }
    }
    return -1;
  }

  /** Jackson's own message is left out, because it quotes the text. */
  private static UnreadableBody syntax(String text, JsonProcessingException e) {
    Spot spot = spot(text, e.getLocation());
    if (!(e instanceof JsonEOFException)) {
      return syntax(spot);
    }
    return new UnreadableBody(
        "",
        "syntax",
        "The JSON breaks off at %s.".formatted(spot.words()),
        "Send it to its end.",
        spot.place());
  }

  private static UnreadableBody syntax(Spot spot) {
    return new UnreadableBody(
        "",
        "syntax",
        "The body is not JSON at %s.".formatted(spot.words()),
        "Mend the syntax there.",
        spot.place());
  }

  private static Spot spot(String text, JsonLocation location) {
    return Spot.of(text, (int) location.getCharOffset());
  }

  /** Skips the four characters that RFC 8259, 2 counts as white space. */
  private static int nextContent(String text, int from) {
    int i = from;
    while (i < text.length() && " \t\n\r".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i;
  }
}
