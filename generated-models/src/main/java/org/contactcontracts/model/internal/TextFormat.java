package org.contactcontracts.model.internal;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * The formats of texts that the contracts use, judged as the schema evaluator does, so that both
 * give one verdict.
 */
public enum TextFormat {
  /** An absolute URI of RFC 3986. */
  URI {
    @Override
    public boolean holds(String text) {
      if (PLAIN_URI.isFoundIn(text)) {
        return true;
      }
      try {
        URI uri = new URI(text);
        return uri.isAbsolute()
            && text.chars().allMatch(c -> c < 128)
            && !hasBrackets(uri.getRawQuery());
      } catch (URISyntaxException e) {
        return SCHEME_ALONE.isFoundIn(text);
      }
    }
  },

  /** A Mailbox of RFC 5321, 4.1.2. */
  EMAIL {
    @Override
    public boolean holds(String text) {
      return MAILBOX.isFoundIn(text);
    }
  };

  /** What nearly all are; {@link java.net.URI} takes it, too, but allocates. */
  private static final TextPattern PLAIN_URI =
      new TextPattern("^[A-Za-z][A-Za-z0-9+.-]*://[A-Za-z0-9.-]+(/[A-Za-z0-9._~/-]*)?$");

  /** RFC 3986, 3 allows an empty authority and an empty path; {@link java.net.URI} does not. */
  private static final TextPattern SCHEME_ALONE =
      new TextPattern("^[A-Za-z][A-Za-z0-9+.-]*:(//)?$");

  private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
  private static final String QUOTED = "\"(?:[ !#-\\[\\]-~]|\\\\[ -~])*\"";
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String LITERAL = "\\[[!-?A-Z^-~]+\\]";

  /** RFC 5321, 4.5.3.1: at most 64 characters before the at sign and 255 after it. */
  private static final TextPattern MAILBOX =
      new TextPattern(
          "^(?=.{1,64}@[^@]{1,255}\\z)"
              + ("(?:" + ATOM + "(?:\\." + ATOM + ")*|" + QUOTED + ")@")
              + ("(?:" + LABEL + "(?:\\." + LABEL + ")*|" + LITERAL + ")$"));

  /** Whether a text is of this format. */
  public abstract boolean holds(String text);

  /** RFC 3986, 3.4 allows none in a query; {@link java.net.URI} does. */
  private static boolean hasBrackets(@Nullable String query) {
    return query != null && (query.indexOf('[') >= 0 || query.indexOf(']') >= 0);
  }
}
