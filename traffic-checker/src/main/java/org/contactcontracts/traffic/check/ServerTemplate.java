package org.contactcontracts.traffic.check;

import java.util.List;
import org.contactcontracts.validator.Server;

/** A server of a contract whose URL has variables, such as {@code https://{host}/api}. */
final class ServerTemplate {
  private final SegmentPattern pattern;
  private final List<List<String>> allowed;

  ServerTemplate(Server server) {
    this.pattern = SegmentPattern.of(Origin.withoutSlash(server.url()));
    this.allowed =
        pattern.names().stream()
            .map(name -> server.variables().getOrDefault(name, List.of()))
            .toList();
  }

  /**
   * Where the path below the server begins in a URL that has it; -1 in any other.
   *
   * <p>A variable stands for anything without a slash, or for one of its values, and for as little
   * as fits.
   */
  int end(RecordedUrl url) {
    return end(url.text(), 0, 0, url.pathEnd());
  }

  private int end(String text, int from, int index, int to) {
    String literal = pattern.texts().get(index);
    int at = from + literal.length();
    if (at > to || !text.regionMatches(index == 0, from, literal, 0, literal.length())) {
      return -1;
    }
    if (index == pattern.names().size()) {
      return at == to || text.charAt(at) == '/' ? at : -1;
    }
    for (int end = at + 1; end <= to && text.charAt(end - 1) != '/'; end++) {
      if (isAllowed(text, at, end, allowed.get(index))) {
        int found = end(text, end, index + 1, to);
        if (found >= 0) {
          return found;
        }
      }
    }
    return -1;
  }

  private static boolean isAllowed(String text, int from, int to, List<String> values) {
    if (values.isEmpty()) {
      return true;
    }
    for (String value : values) {
      if (value.length() == to - from && text.regionMatches(true, from, value, 0, to - from)) {
        return true;
      }
    }
    return false;
  }
}
