package org.contactcontracts.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The notations that the contracts demand of texts, by a format or by a pattern. */
enum Format {
  EMAIL("email") {
    @Override
    String draw(Draw draw) {
      String local = draw.one("a", "alice", "a.b", "!#$%&'*+/=?^_`{|}~-", letters(draw, 64));
      String host = draw.one("acme", "x", "a-b", "1", letters(draw, 63), "a.b.c");
      return local + "@" + host + draw.one(".inc", ".co.il", ".x--y", ".museum", ".c", ".1");
    }
  },
  URI("uri") {
    @Override
    String draw(Draw draw) {
      String scheme = draw.one("https", "http", "HTTP", "a+b.c-1", "ftp");
      String host = draw.one("cdn.acme.inc", "a", "[::1]", "127.0.0.1:8080", "u:p@h", "a_b");
      String path =
          draw.one("", "/", "/a/b.png", "/%D7%A9", "//", "/a;b=1,2", "/" + letters(draw, 900));
      return scheme
          + "://"
          + host
          + path
          + draw.one("", "?", "?a=b&c", "?a/b?c")
          + draw.one("", "#", "#x");
    }
  },
  DATE_TIME("date-time") {
    @Override
    String draw(Draw draw) {
      return "%04d-%02d-%02dT%02d:%02d:%02d%s%s"
          .formatted(
              draw.between(1, 9999),
              draw.between(1, 12),
              draw.between(1, 28),
              draw.between(0, 23),
              draw.between(0, 59),
              draw.between(0, 59),
              draw.percent(50) ? "" : "." + digits(draw, draw.between(1, 9)),
              draw.one(
                  "Z", "Z", "+00:00", "+02:00", "-11:30", "+18:00", "-18:00", "+05:45", "-00:01"));
    }
  },
  ANY_EMAIL("") {
    @Override
    String draw(Draw draw) {
      return draw.one(
          "",
          "alice@acme.inc",
          "a@b",
          "א@ב",
          "😀@😀",
          letters(draw, 126) + "@" + letters(draw, 128));
    }
  },
  E164("") {
    @Override
    String draw(Draw draw) {
      return draw.percent(15) ? "" : "+" + draw.between(1, 9) + digits(draw, draw.between(1, 14));
    }
  },
  HEX_64("") {
    @Override
    String draw(Draw draw) {
      StringBuilder hex = new StringBuilder();
      while (hex.length() < 64) {
        hex.append(Character.forDigit(draw.between(0, 15), 16));
      }
      return hex.toString();
    }
  };

  private final String format;

  // A list of records that nobody can change.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Edge> edges;

  Format(String format) {
    this.format = format;
    edges = Edge.read(name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Draws a text of this notation. */
  abstract String draw(Draw draw);

  /** A text of this notation that keeps its schema. */
  String draw(Schema schema, Draw draw) {
    int most = schema.maxLength().orElse(Integer.MAX_VALUE);
    String text;
    do {
      text = draw(draw);
    } while (text.codePointCount(0, text.length()) > most);
    return text;
  }

  /** Texts at the edges of this notation. */
  List<Edge> edges() {
    return edges;
  }

  /**
   * The notation of a schema.
   *
   * @throws IllegalStateException when the fuzzer does not know it, because its edges would then
   *     not be tried
   */
  static Format of(Schema schema) {
    for (Format known : values()) {
      if (schema.format().map(known.format::equals).orElseGet(() -> known.fits(schema))) {
        return known;
      }
    }
    throw new IllegalStateException(
        "The fuzzer does not know the notation of " + schema.example() + "; add it to Format.");
  }

  /** Whether a pattern alone means this: it tells the edges apart as their file does. */
  private boolean fits(Schema schema) {
    Pattern pattern = Pattern.compile(schema.pattern().orElse("^$").replaceFirst("\\$$", "\\\\z"));
    return edges.stream().allMatch(e -> e.accepted() == pattern.matcher(e.text()).find());
  }

  private static String digits(Draw draw, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(draw.between(0, 9));
    }
    return digits.toString();
  }

  private static String letters(Draw draw, int count) {
    return draw.one("a", "Q", "7").repeat(count);
  }
}
