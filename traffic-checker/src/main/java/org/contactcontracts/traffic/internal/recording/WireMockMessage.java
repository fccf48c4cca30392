package org.contactcontracts.traffic.internal.recording;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Header;

/** What WireMock says of one message, request or response, while its entry is read. */
final class WireMockMessage {
  private static final int NOWHERE = -1;
  // A body that unpacks to more is larger than any that is checked.
  private static final int MAX_UNPACKED_BYTES = 1 << 24;

  private final String path;
  private final Headers headers;
  private int text;
  private int base64;
  private int json;
  private int jsonEnd;
  private boolean inFile;

  /**
   * A message.
   *
   * @param path what its member is called
   */
  WireMockMessage(String path) {
    this.path = path;
    this.headers = new Headers(path + ".headers");
    clear();
  }

  void clear() {
    headers.clear();
    text = NOWHERE;
    base64 = NOWHERE;
    json = NOWHERE;
    jsonEnd = NOWHERE;
    inFile = false;
  }

  List<Header> headers() {
    return headers.toList();
  }

  /** Reads the value of a member that requests and responses both have; skips others. */
  void read(EntryParser entry, String member) {
    if (entry.isNull()) {
      return;
    }
    switch (member) {
      case "headers" -> headers.readMembers(entry);
      case "body" -> text = entry.textOffset(path + ".body");
      case "bodyAsBase64", "base64Body" -> base64 = entry.textOffset(path + "." + member);
      case "jsonBody" -> {
        json = entry.offset();
        jsonEnd = entry.endOffset();
      }
      case "bodyFileName" -> {
        inFile = true;
        entry.skip();
      }
      default -> entry.skip();
    }
  }

  /** The body. */
  Body body(EntryParser entry) {
    if (json != NOWHERE) {
      return Content.ofJson(entry, json, jsonEnd);
    } else if (base64 != NOWHERE) {
      Body bytes = unpacked(Content.ofBase64(entry, base64, path + " in base64"));
      Body readable = text == NOWHERE ? bytes : Content.ofText(entry, text);
      // The text has a place for each byte, but is only right when the body is UTF-8.
      return Arrays.equals(bytes.bytes(), readable.bytes()) ? readable : bytes;
    } else if (text != NOWHERE) {
      return Content.ofText(entry, text);
    }
    return inFile ? Body.LEFT_OUT : Body.NONE;
  }

  /** WireMock writes down what came over the wire, packed where it was packed. */
  private Body unpacked(Body body) {
    if (!headers.first("Content-Encoding").filter("gzip"::equalsIgnoreCase).isPresent()) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body.bytes()))) {
      byte[] bytes = in.readNBytes(MAX_UNPACKED_BYTES + 1);
      return bytes.length > MAX_UNPACKED_BYTES
          ? Body.LEFT_OUT
          : new Body(Body.Kind.RECORDED, bytes, body.locator());
    } catch (IOException e) {
      // It says that it is packed, and is not, or not any more.
      return body;
    }
  }
}
