package org.contactcontracts.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.validator.Operation;

/** A request to an operation of the sandbox, good in every respect that is not changed. */
final class LiveRequest {

  /** Stands for the credential, which for Omnivibe is in the path. */
  private static final String WORLD = "{world}";

  private static final Map<String, String> ALICE =
      Map.of(
          "invent/org_id", "org_acme",
          "invent/contact_id", "contact_alice",
          "invent/channel_id", "channel_custom",
          "99digital/account_id", "1",
          "99digital/contact_id", "1",
          "omnivibe/inbox_identifier", WORLD,
          "omnivibe/contact_identifier", "alice",
          "clerk-chat/id", "1");

  private static final Map<String, String> CREDENTIALS =
      Map.of(
          "invent", "Authorization: Bearer ",
          "99digital", "api_access_token: ",
          "clerk-chat", "apiKey: ");

  private final Operation operation;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final List<String> headers = new ArrayList<>();
  private boolean credential = true;
  private String world = "fuzz";
  private byte[] body = {};

  private LiveRequest(Operation operation) {
    this.operation = operation;
    operation.pathParameterNames().forEach(name -> path.put(name, alice(operation.vendor(), name)));
  }

  /** A request to change Alice, without a body. */
  static LiveRequest to(Operation operation) {
    return new LiveRequest(operation);
  }

  /** What a path parameter is for Alice. */
  static String alice(String vendor, String parameter) {
    String value = ALICE.get(vendor + "/" + parameter);
    if (value == null) {
      throw new IllegalStateException(
          "Say where Alice is: add %s/%s to %s".formatted(vendor, parameter, LiveRequest.class));
    }
    return value;
  }

  /** What a path parameter is for Alice in a world. */
  static String alice(String vendor, String parameter, String world) {
    return alice(vendor, parameter).replace(WORLD, world);
  }

  /** Writes another value into the path, as it stands. */
  LiveRequest path(String parameter, String raw) {
    path.put(parameter, raw);
    return this;
  }

  LiveRequest header(String line) {
    headers.add(line);
    return this;
  }

  /** Sends the request with another credential. */
  LiveRequest inWorld(String name) {
    world = name;
    return this;
  }

  LiveRequest withoutCredential() {
    credential = false;
    return this;
  }

  /** Sends bytes and their length. */
  LiveRequest body(byte[] bytes) {
    body = bytes;
    return header("Content-Length: " + bytes.length);
  }

  /** Sends bytes in one chunk, or in none (RFC 9112, 7.1). */
  LiveRequest chunked(byte[] bytes) {
    ByteArrayOutputStream chunks = new ByteArrayOutputStream();
    if (bytes.length > 0) {
      chunks.writeBytes(
          (Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      chunks.writeBytes(bytes);
      chunks.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    chunks.writeBytes("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    body = chunks.toByteArray();
    return header("Transfer-Encoding: chunked");
  }

  byte[] bytes() {
    String target = operation.pathTemplate();
    for (Map.Entry<String, String> parameter : path.entrySet()) {
      target = target.replace("{" + parameter.getKey() + "}", parameter.getValue());
    }
    StringBuilder head = new StringBuilder();
    head.append(operation.method()).append(" /").append(operation.vendor());
    head.append(target.replace(WORLD, world));
    head.append(" HTTP/1.1\r\nHost: sandbox\r\n");
    String key = CREDENTIALS.get(operation.vendor());
    if (credential && key != null) {
      head.append(key).append(world).append("\r\n");
    }
    headers.forEach(header -> head.append(header).append("\r\n"));
    byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[start.length + body.length];
    System.arraycopy(start, 0, bytes, 0, start.length);
    System.arraycopy(body, 0, bytes, start.length, body.length);
    return bytes;
  }

  @Override
  public String toString() {
    String text = new String(bytes(), StandardCharsets.UTF_8);
    return text.length() > 500 ? text.substring(0, 500) + "…" : text;
  }
}
