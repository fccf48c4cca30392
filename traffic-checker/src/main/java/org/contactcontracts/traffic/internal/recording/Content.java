package org.contactcontracts.traffic.internal.recording;

import java.util.Arrays;
import java.util.Base64;
import org.contactcontracts.traffic.Body;

/** Makes a body of what an entry has in its place. */
final class Content {
  private Content() {}

  /**
   * The body that a string has as its text.
   *
   * @param from the offset behind the opening quote
   */
  static Body ofText(EntryParser json, int from) {
    byte[] bytes = json.bytes();
    Entry entry = json.entry();
    if (bytes[from] == '"') {
      return Body.NONE;
    }
    return new Body(
        Body.Kind.RECORDED,
        json.decoded(from),
        offset -> EntryParser.position(bytes, entry, JsonText.sourceOffset(bytes, from, offset)));
  }

  /**
   * The body that a string has as base64.
   *
   * @param from the offset behind the opening quote
   * @param path what the member is called
   * @throws UnreadableEntry when it is not base64
   */
  static Body ofBase64(EntryParser json, int from, String path) {
    byte[] bytes = json.bytes();
    Entry entry = json.entry();
    try {
      byte[] decoded = Base64.getDecoder().decode(json.decoded(from));
      return decoded.length == 0
          ? Body.NONE
          : new Body(
              Body.Kind.RECORDED, decoded, offset -> EntryParser.position(bytes, entry, from));
    } catch (IllegalArgumentException e) {
      throw new UnreadableEntry(
          from,
          "The member %s is not base64.".formatted(path),
          "Write it in base64 (RFC 4648, 4), or as text without the encoding.");
    }
  }

  /** The body that is the JSON of a value itself. */
  static Body ofJson(EntryParser json, int from, int to) {
    byte[] bytes = json.bytes();
    Entry entry = json.entry();
    return new Body(
        Body.Kind.RECORDED,
        Arrays.copyOfRange(bytes, from, to),
        offset -> EntryParser.position(bytes, entry, from + offset));
  }
}
