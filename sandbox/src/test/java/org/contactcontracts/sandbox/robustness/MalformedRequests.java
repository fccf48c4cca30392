package org.contactcontracts.sandbox.robustness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Makes malformed requests: the same number from the same seed is the same request. Each carries a
 * secret wherever a value stands: in the credential, the path, the query, a header and the body.
 */
final class MalformedRequests {
  /** Stands in every value. */
  static final String CANARY = "Zq7canaryXw";

  private static final int LONG = 70_000;

  private final Random random;
  private final List<Supplier<Malformed>> kinds =
      List.of(
          this::method,
          this::escape,
          this::unknownPath,
          this::longPath,
          this::query,
          this::credential,
          this::contentType,
          this::syntaxOfJson,
          this::depthOfJson,
          this::valueOfJson,
          this::memberOfJson,
          this::longBody,
          this::textThatIsNotUtf8,
          this::form,
          this::contentLength,
          this::lengths,
          this::chunks,
          this::transferEncoding,
          this::requestLine,
          this::header,
          this::longHeader,
          this::manyHeaders,
          this::host,
          this::noise,
          this::otherProtocol,
          this::halfARequest);

  private Update update = Update.INVENT;

  private MalformedRequests(long seed) {
    random = new Random(seed);
    // Neighbouring seeds begin alike.
    random.nextLong();
  }

  static Malformed number(long seed, int number) {
    MalformedRequests one = new MalformedRequests(seed * 31 + number * 7_919L);
    one.update = one.oneOf(Update.values());
    return one.oneOf(one.kinds).get();
  }

  static int kinds() {
    return new MalformedRequests(0).kinds.size();
  }

  private Malformed method() {
    return http(
        "method",
        wire(
            oneOf("GET", "POST", "DELETE", "BREW", "patch", "TRACE", "X" + text(20)),
            path(),
            json(),
            ok()));
  }

  private Malformed escape() {
    return http(
        "escape",
        wire(
            update.method(),
            path() + oneOf("%", "%z", "%zz", "%ff", "%c0%af", "%e2%28%a1", "%u0041"),
            json(),
            ok()));
  }

  private Malformed unknownPath() {
    String path =
        oneOf(
            "/" + update.vendor() + "/" + CANARY,
            path() + "/" + CANARY,
            path().replace("contacts", "kontacts"),
            "/" + CANARY,
            path() + "/../../" + CANARY,
            path().replace("/", "//"));
    return http("path", wire(update.method(), path, json(), ok()));
  }

  private Malformed longPath() {
    return http(
        "long path",
        wire(
            update.method(),
            path() + "/" + CANARY + "a".repeat(2_000 + random.nextInt(6_000)),
            json(),
            ok()));
  }

  private Malformed query() {
    return http(
        "query",
        wire(
            update.method(),
            path() + "?" + CANARY + "=" + oneOf("%", "%zz", "%ff", "%e2%28%a1"),
            json(),
            ok()));
  }

  private Malformed credential() {
    String header = update.credentialHeader(oneOf("", " ", "invalid"));
    String path = update == Update.OMNIVIBE ? update.path("invalid") : update.path(CANARY);
    return http(
        "credential",
        head(update.method(), path, header, "Content-Type: application/json", "X-Note: " + CANARY),
        ok());
  }

  private Malformed contentType() {
    String type =
        oneOf(
            ";;;",
            "",
            "application",
            "text/plain",
            "application/xml; x=" + CANARY,
            "application/json/" + CANARY,
            "*/*",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "\u00e9/\u00e9",
            "application/json, text/plain");
    return http("content type", wire(update.method(), path(), "Content-Type: " + type, ok()));
  }

  private Malformed syntaxOfJson() {
    String whole = "{\"name\":\"" + CANARY + "\",\"email\":\"a@example.com\"}";
    String broken =
        oneOf(
            whole.substring(0, 1 + random.nextInt(whole.length() - 1)),
            whole + oneOf("}", ",", "{}", "\u0000", "x"),
            whole.replace(":", "="),
            whole.replace('"', '\''),
            whole.replace("}", ",}"),
            whole.replace("{", "{\"name\":\"" + CANARY + "\","),
            "NaN",
            "[1,]",
            "{\"name\":01}",
            "{\"name\":\"\u0001\"}",
            "{\"name\":\"\\x\"}",
            "{\"name\":\"\\ud800\"}",
            "",
            "\ufeff" + whole,
            "null",
            "[]",
            "\"" + CANARY + "\"",
            "17",
            "/* */" + whole);
    return http(
        "JSON syntax",
        wire(update.method(), path(), json(), broken.getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed depthOfJson() {
    int depth = 65 + random.nextInt(20_000);
    String open = oneOf("[", "{\"a\":");
    return http(
        "JSON depth",
        wire(
            update.method(),
            path(),
            json(),
            (open.repeat(depth) + "\"" + CANARY + "\"").getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed valueOfJson() {
    String value =
        oneOf(
            "17",
            "true",
            "[\"" + CANARY + "\"]",
            "{\"" + CANARY + "\":\"" + CANARY + "\"}",
            "1e999999999",
            "9".repeat(5_000),
            "-0.0",
            "[[]]");
    return http(
        "JSON value",
        wire(
            update.method(),
            path(),
            json(),
            ("{\"name\":" + value + "}").getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed memberOfJson() {
    String name = oneOf("Name", "nam", "__proto__", "", "unknown", "name ", "\\u0000");
    return http(
        "JSON member",
        wire(
            update.method(),
            path(),
            json(),
            ("{\"" + name + "\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed longBody() {
    // Each one is a mebibyte, and a few say as much as many.
    if (random.nextInt(10) > 0) {
      return contentType();
    }
    String filler = CANARY.repeat(((1 << 20) + random.nextInt(1 << 16)) / CANARY.length());
    return http(
        "long body",
        wire(
            update.method(),
            path(),
            json(),
            ("{\"name\":\"" + filler + "\"}").getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed textThatIsNotUtf8() {
    byte[] body =
        oneOf(
            ("{\"name\":\"" + CANARY + "\u00e9\"}").getBytes(StandardCharsets.ISO_8859_1),
            ("{\"name\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_16LE),
            ("{\"name\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_16),
            new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'},
            random(200));
    return http("encoding", wire(update.method(), path(), json(), body));
  }

  private Malformed form() {
    String part = "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\n" + CANARY + "\r\n";
    String body =
        oneOf(
            part,
            part + "--b",
            part.substring(3),
            "--b\r\n" + part,
            part.replace("; name=\"name\"", "") + "--b--\r\n",
            part.replace("\"name\"", "\"" + CANARY + "\"") + "--b--\r\n",
            "",
            part.replace("\r\n\r\n", "\r\n") + "--b--\r\n");
    String boundary = oneOf("b", "other", "", "b".repeat(100));
    if (boundary.equals("b")
        && body.endsWith("--b--\r\n")
        && body.contains("name=\"name\"\r\n\r\n")) {
      body = body.replace("--b--", "--b");
    }
    return http(
        "form",
        wire(
            update.method(),
            path(),
            "Content-Type: multipart/form-data; boundary=" + boundary,
            body.getBytes(StandardCharsets.UTF_8)));
  }

  private Malformed contentLength() {
    String length =
        oneOf("-1", "x", "", "1e3", "0x10", "99999999999999999999", "+2", "2 2", "2,3", "2;3");
    return broken(
        "content length",
        head(update.method(), path(), ours(), json(), "Content-Length: " + length) + "\r\n{}");
  }

  private Malformed lengths() {
    String second = oneOf("Content-Length: 7", "Transfer-Encoding: chunked");
    return broken(
        "two lengths",
        head(update.method(), path(), ours(), json(), "Content-Length: 2", second)
            + "\r\n{}\r\n0\r\n\r\n");
  }

  private Malformed chunks() {
    String chunk =
        oneOf(
            "x\r\n{}\r\n0\r\n\r\n",
            "-2\r\n{}\r\n0\r\n\r\n",
            "2{}\r\n0\r\n\r\n",
            "2\r\n{}0\r\n\r\n",
            "\r\n\r\n",
            "fffffffffffffffff\r\n{}\r\n",
            "2;" + CANARY.repeat(2_000) + "\r\n{",
            "ffffffff\r\n{}",
            "2\r\n{}\r\n0\r\nno colon " + CANARY,
            "0x2\r\n{}\r\n0\r\n\r\n");
    return broken(
        "chunks",
        head(update.method(), path(), ours(), json(), "Transfer-Encoding: chunked")
            + "\r\n"
            + chunk);
  }

  private Malformed transferEncoding() {
    String encoding =
        oneOf(
            "gzip",
            "identity, chunked, x",
            "chunked, gzip",
            CANARY,
            "",
            "xchunked",
            "chunked; q=1");
    return broken(
        "transfer encoding",
        head(update.method(), path(), ours(), json(), "Transfer-Encoding: " + encoding)
            + "\r\n2\r\n{}\r\n0\r\n\r\n");
  }

  private Malformed requestLine() {
    String line =
        oneOf(
            update.method() + " " + path(),
            update.method() + path() + " HTTP/1.1",
            " " + update.method() + " " + path() + " HTTP/1.1",
            update.method() + "\t" + path() + "\tHTTP/1.1",
            update.method() + " " + path() + " HTTP/9.9",
            update.method() + " " + path() + " http/1.1",
            update.method() + " " + path() + " HTTP/1.1 " + CANARY,
            update.method() + " " + CANARY + " HTTP/1.1",
            "PAT\u0000CH " + path() + " HTTP/1.1",
            update.method() + "  " + path() + " HTTP/1.1",
            update.method() + " " + path() + "\u0001 HTTP/1.1",
            update.method() + " * HTTP/1.1",
            "",
            update.method() + " http://" + CANARY + ":99999/ HTTP/1.1",
            "M".repeat(9_000) + " " + path() + " HTTP/1.1",
            update.method() + " " + path() + " \u00e9 HTTP/1.1");
    return broken(
        "request line",
        line
            + "\r\nHost: sandbox\r\nConnection: close\r\n"
            + ours()
            + "\r\n"
            + json()
            + "\r\nContent-Length: 1\r\n\r\n{");
  }

  private Malformed header() {
    String header =
        oneOf(
            "no colon " + CANARY,
            ": " + CANARY,
            "X Y: " + CANARY,
            "X-Y : " + CANARY,
            "X-Y\u0000: " + CANARY,
            "X-Y: a\u0000" + CANARY,
            "X(Y): " + CANARY,
            "X-Y: a\rb",
            " folded: " + CANARY,
            "X\u00e9: " + CANARY,
            "\u0001: 1");
    return broken(
        "header",
        head(update.method(), path(), header, ours(), json(), "Content-Length: 1") + "\r\n{");
  }

  private Malformed longHeader() {
    return broken(
        "long header",
        head(
                update.method(),
                path(),
                "X-Long: " + CANARY + "a".repeat(LONG + random.nextInt(LONG)),
                ours(),
                json(),
                "Content-Length: 2")
            + "\r\n{}");
  }

  private Malformed manyHeaders() {
    List<String> headers = new ArrayList<>(List.of(ours(), json(), "Content-Length: 2"));
    int count = 201 + random.nextInt(500);
    for (int i = 0; i < count; i++) {
      headers.add("X-" + i + ": " + CANARY);
    }
    return broken(
        "many headers", head(update.method(), path(), headers.toArray(String[]::new)) + "\r\n{}");
  }

  private Malformed host() {
    String line =
        update.method()
            + " "
            + path()
            + " HTTP/1.1\r\nConnection: close\r\n"
            + ours()
            + "\r\n"
            + json()
            + "\r\nContent-Length: 1\r\n";
    String host = oneOf("", "Host: a\r\nHost: " + CANARY + "\r\n");
    return broken("host", line + host + "\r\n{");
  }

  private Malformed noise() {
    return new Malformed("noise", false, random(1 + random.nextInt(3_000)), true);
  }

  private Malformed otherProtocol() {
    byte[] hello = random(300);
    hello[0] = 0x16;
    hello[1] = 3;
    hello[2] = 1;
    return new Malformed(
        "other protocol",
        false,
        oneOf(
            hello,
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1),
            ("SSH-2.0-" + CANARY + "\r\n").getBytes(StandardCharsets.ISO_8859_1),
            ("EHLO " + CANARY + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1)),
        true);
  }

  private Malformed halfARequest() {
    byte[] whole =
        wire(
            update.method(),
            path(),
            json(),
            ("{\"name\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8));
    byte[] half = new byte[1 + random.nextInt(whole.length - 1)];
    System.arraycopy(whole, 0, half, 0, half.length);
    return new Malformed("half a request", false, half, true);
  }

  private static Malformed http(String kind, byte[] bytes) {
    return new Malformed(kind, true, bytes, false);
  }

  private static Malformed http(String kind, String head, byte[] body) {
    return http(kind, join(head + "Content-Length: " + body.length + "\r\n\r\n", body));
  }

  private static Malformed broken(String kind, String text) {
    return new Malformed(kind, false, text.getBytes(StandardCharsets.ISO_8859_1), true);
  }

  private byte[] wire(String method, String path, String contentType, byte[] body) {
    return join(
        head(method, path, ours(), contentType, "Content-Length: " + body.length) + "\r\n", body);
  }

  private static byte[] join(String head, byte[] body) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[start.length + body.length];
    System.arraycopy(start, 0, whole, 0, start.length);
    System.arraycopy(body, 0, whole, start.length, body.length);
    return whole;
  }

  private static String head(String method, String path, String... headers) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\nUser-Agent: "
        + CANARY
        + "\r\n"
        + String.join("\r\n", headers)
        + "\r\n";
  }

  private String ours() {
    return update.credentialHeader(CANARY);
  }

  private String path() {
    return update.path(CANARY);
  }

  private static String json() {
    return "Content-Type: application/json";
  }

  /** A body that is right, so that something else is wrong. */
  private static byte[] ok() {
    return ("{\"name\":\"" + CANARY + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text(int maxLength) {
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(2).substring(0, 1 + random.nextInt(maxLength));
  }

  @SafeVarargs
  private <T> T oneOf(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
