package org.contactcontracts.traffic.internal.recording;

import java.util.Optional;
import org.contactcontracts.traffic.Body;
import org.jspecify.annotations.Nullable;

/** What HAR says of one message, request or response, while its entry is read. */
final class HarMessage {
  private static final int NOWHERE = -1;
  private static final long UNKNOWN = -1;
  private static final String CONTENT_TYPE = "Content-Type";

  private final String path;
  private final String textPath;
  private final String sizePath;
  private final String bodySizePath;
  private final Headers headers;
  private final HarForm form;
  private @Nullable String mimeType;
  private int text;
  private boolean base64;
  private boolean described;
  private long size;
  private long bodySize;

  /**
   * A message.
   *
   * @param member what it is called
   * @param body what the member with its body is called
   */
  HarMessage(String member, String body) {
    path = member + "." + body;
    textPath = path + ".text";
    sizePath = path + ".size";
    bodySizePath = member + ".bodySize";
    headers = new Headers(member + ".headers");
    form = new HarForm(path + ".params");
    clear();
  }

  void clear() {
    headers.clear();
    form.clear();
    mimeType = null;
    text = NOWHERE;
    base64 = false;
    described = false;
    size = UNKNOWN;
    bodySize = UNKNOWN;
  }

  Headers headers() {
    return headers;
  }

  void readBodySize(EntryParser json) {
    bodySize = size(json, bodySizePath);
  }

  /** Reads the object that has the body: postData or content. */
  void readBody(EntryParser json) {
    if (json.isNull()) {
      return;
    }
    json.object(path);
    described = true;
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "mimeType" -> mimeType = json.isText() ? json.shortText(path) : null;
        case "size" -> size = size(json, sizePath);
        case "text" -> text = json.isNull() ? NOWHERE : json.textOffset(textPath);
        case "encoding" -> base64 = json.isText() && json.shortText(path).equals("base64");
        case "params" -> form.read(json);
        default -> json.skip();
      }
    }
  }

  /** The body of a request. */
  Body requestBody(EntryParser json) {
    if (hasText(json)) {
      return recorded(json);
    } else if (!form.isEmpty()) {
      return form.body(json, contentType().orElse(""));
    }
    long length = bodySize >= 0 ? bodySize : contentLength();
    boolean without = length == 0 || (length == UNKNOWN && (!described || text != NOWHERE));
    return without ? Body.NONE : Body.LEFT_OUT;
  }

  /**
   * The body of a response.
   *
   * @param bodiless whether the method or the status allows none (RFC 9110, 6.4.1)
   */
  Body responseBody(EntryParser json, boolean bodiless) {
    if (hasText(json)) {
      return recorded(json);
    }
    long length = size >= 0 ? size : bodySize >= 0 ? bodySize : contentLength();
    boolean without = bodiless || length == 0 || (length == UNKNOWN && text != NOWHERE);
    return without ? Body.NONE : Body.LEFT_OUT;
  }

  /** Reads the value, a number of bytes, for which HAR writes -1 when it is not known. */
  private static long size(EntryParser json, String path) {
    return json.isNull() ? UNKNOWN : Math.max(json.integer(path), UNKNOWN);
  }

  private boolean hasText(EntryParser json) {
    return text != NOWHERE && json.bytes()[text] != '"';
  }

  /** The header of the type may be missing in HAR, and its type be known all the same. */
  private Body recorded(EntryParser json) {
    if (mimeType != null && mimeType.indexOf('/') > 0 && headers.first(CONTENT_TYPE).isEmpty()) {
      headers.add(CONTENT_TYPE, mimeType);
    }
    return base64 ? Content.ofBase64(json, text, textPath) : Content.ofText(json, text);
  }

  private Optional<String> contentType() {
    return headers.first(CONTENT_TYPE).or(() -> Optional.ofNullable(mimeType));
  }

  private long contentLength() {
    return headers.first("Content-Length").map(HarMessage::length).orElse(UNKNOWN);
  }

  private static long length(String contentLength) {
    try {
      return Math.max(Long.parseLong(contentLength.strip()), UNKNOWN);
    } catch (NumberFormatException e) {
      return UNKNOWN;
    }
  }
}
