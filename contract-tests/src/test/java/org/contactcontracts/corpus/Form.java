package org.contactcontracts.corpus;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A body of {@code multipart/form-data} that is being changed (RFC 7578). */
final class Form {
  static final String BOUNDARY = "----acme7MA4YWxkTrZu0gW";
  static final String CONTENT_TYPE = "multipart/form-data; boundary=" + BOUNDARY;

  /** In characters that every recorder keeps; what is in a picture is nobody's business here. */
  private static final String PICTURE = "a small picture";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private String pictureType = "image/png";

  /** Every field that the contract knows. */
  static Form ofAlice() {
    return new Form()
        .text("identifier", "1234567890")
        .text("identifier_hash", "cada3281de9760301e30def18c411aa2d7e7ea9456b37db3ceb0888ffb0e1a80")
        .text("email", "alice@acme.inc")
        .text("name", "Alice")
        .text("phone_number", "+972771234567")
        .text("avatar_url", "https://cdn.acme.inc/avatars/alice.png");
  }

  /** Replaces the text field of that name, or adds it. */
  Form text(String name, String value) {
    texts.put(name, value);
    return this;
  }

  Form without(String name) {
    texts.remove(name);
    return this;
  }

  Form pictureType(String mediaType) {
    pictureType = mediaType;
    return this;
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }

  String text() {
    StringBuilder form = new StringBuilder();
    texts.forEach((name, value) -> part(form, "\"" + name + "\"", "", value));
    part(
        form,
        "\"avatar\"; filename=\"alice.png\"",
        "Content-Type: " + pictureType + "\r\n",
        PICTURE);
    return form.append("--").append(BOUNDARY).append("--\r\n").toString();
  }

  private static void part(StringBuilder form, String name, String headers, String value) {
    form.append("--").append(BOUNDARY).append("\r\n");
    form.append("Content-Disposition: form-data; name=").append(name).append("\r\n");
    form.append(headers).append("\r\n").append(value).append("\r\n");
  }
}
