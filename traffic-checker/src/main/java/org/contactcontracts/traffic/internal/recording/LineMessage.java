package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Header;
import org.jspecify.annotations.Nullable;

/** What a line says of one message, request or response, while it is read. */
final class LineMessage {
  private final String path;
  private final Headers headers;
  private @Nullable String bodyMember;
  private int from;
  private int to;

  /**
   * A message.
   *
   * @param path what its member is called
   */
  LineMessage(String path) {
    this.path = path;
    this.headers = new Headers(path + ".headers");
  }

  void clear() {
    headers.clear();
    bodyMember = null;
  }

  List<Header> headers() {
    return headers.toList();
  }

  /** Reads the value of a member that requests and responses both have. */
  void read(EntryParser json, String member) {
    switch (member) {
      case "headers" -> {
        if (json.isArray()) {
          headers.readPairs(json);
        } else {
          headers.readMembers(json);
        }
      }
      case "body", "bodyBase64" -> {
        onlyOne(json, member);
        from = json.textOffset(path + "." + member);
      }
      case "json" -> {
        onlyOne(json, member);
        from = json.offset();
        to = json.endOffset();
      }
      case "bodyLeftOut" -> {
        onlyOne(json, member);
        json.checkTrue(path + "." + member);
      }
      default -> json.skipExtension(member);
    }
  }

  private void onlyOne(EntryParser json, String member) {
    if (bodyMember != null) {
      throw json.wrong(path + "." + member, "the only one that has the body");
    }
    bodyMember = member;
  }

  /** The body. */
  Body body(EntryParser json) {
    if (bodyMember == null) {
      return Body.NONE;
    }
    return switch (bodyMember) {
      case "body" -> Content.ofText(json, from);
      case "bodyBase64" -> Content.ofBase64(json, from, path + ".bodyBase64");
      case "json" -> Content.ofJson(json, from, to);
      default -> Body.LEFT_OUT;
    };
  }
}
