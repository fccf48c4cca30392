package org.contactcontracts.traffic.check;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The server of a contract without variables: scheme, host, port and the path below which its
 * operations are.
 *
 * @param basePath without a slash at its end; empty for none
 */
record Origin(String scheme, String host, int port, String basePath) {

  /** The origin of an absolute URL of HTTP; empty for any other text. */
  static Optional<Origin> of(String url) {
    RecordedUrl parts = RecordedUrl.of(url);
    if (parts == null || parts.port() < 0) {
      return Optional.empty();
    }
    String path = url.substring(parts.pathStart(), parts.pathEnd());
    return Optional.of(
        new Origin(
            url.substring(0, parts.schemeEnd()).toLowerCase(Locale.ROOT),
            url.substring(parts.hostStart(), parts.hostEnd()).toLowerCase(Locale.ROOT),
            parts.port(),
            withoutSlash(path)));
  }

  static String withoutSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Whether a URL is below this: scheme and host in any case (RFC 3986, 6.2.2.1). */
  boolean has(RecordedUrl url) {
    String text = url.text();
    int after = url.pathStart() + basePath.length();
    return url.port() == port
        && url.hostEnd() - url.hostStart() == host.length()
        && url.schemeEnd() == scheme.length()
        && text.regionMatches(true, url.hostStart(), host, 0, host.length())
        && text.regionMatches(true, 0, scheme, 0, scheme.length())
        && after <= url.pathEnd()
        && text.startsWith(basePath, url.pathStart())
        && (after == url.pathEnd() || text.charAt(after) == '/');
  }

  // By hand, because a start of the program would wait for the JVM to spin it.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Origin origin
        && port == origin.port
        && scheme.equals(origin.scheme)
        && host.equals(origin.host)
        && basePath.equals(origin.basePath);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * host.hashCode() + basePath.hashCode()) + port;
  }
}
