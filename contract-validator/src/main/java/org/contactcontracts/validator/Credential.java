package org.contactcontracts.validator;

import java.util.Objects;

/**
 * A credential that a request may carry (OAS 3.1.1, Security Scheme Object).
 *
 * @param scheme the name of its security scheme in the contract
 * @param in where it is sent
 * @param name the name of the header, query parameter or cookie; empty when it is elsewhere
 * @param prefix the authentication scheme before the credential, such as {@code Bearer}; empty when
 *     the credential is the whole value. OAuth 2.0 and OpenID Connect send bearer tokens
 */
public record Credential(String scheme, In in, String name, String prefix) {
  /** Where a credential is sent. */
  public enum In {
    /** In a header. */
    HEADER,
    /** In the query. */
    QUERY,
    /** In a cookie. */
    COOKIE,
    /** Not in the message, as the certificate of mutual TLS. */
    ELSEWHERE
  }

  /** Checks that nothing is null. */
  public Credential {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(prefix, "prefix");
  }

  /**
   * Whether a value has the form of this credential: the prefix, if there is one, in any case and
   * before a space (RFC 9110, 11.4), and something after it. Says nothing about whether the server
   * accepts it.
   *
   * @param value the value of the header, query parameter or cookie
   */
  public boolean fits(String value) {
    if (prefix.isEmpty()) {
      return !value.isBlank();
    }
    int end = prefix.length();
    return value.length() > end
        && value.regionMatches(true, 0, prefix, 0, end)
        && value.charAt(end) == ' '
        && !isBlankFrom(value, end);
  }

  private static boolean isBlankFrom(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!Character.isWhitespace(value.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What to send, as part of a sentence, such as {@code the header apiKey}. */
  public String words() {
    return switch (in) {
      case HEADER ->
          prefix.isEmpty()
              ? "the header " + name
              : "the header " + name + " with " + prefix + " and a credential";
      case QUERY -> "the query parameter " + name;
      case COOKIE -> "the cookie " + name;
      case ELSEWHERE -> "the credential " + scheme;
    };
  }
}
