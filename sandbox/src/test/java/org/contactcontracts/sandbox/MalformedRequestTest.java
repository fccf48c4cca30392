package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sends what no HTTP client would, over a socket. */
class MalformedRequestTest {
  private static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private enum Target {
    INVENT("invent", "PATCH", "/orgs/org_acme/contacts/contact_alice", "Authorization: Bearer a"),
    NINETY_NINE_DIGITAL(
        "99digital", "PATCH", "/api/v1/accounts/1/contacts/1", "api_access_token: a"),
    OMNIVIBE("omnivibe", "PATCH", "/public/api/v1/inboxes/inbox_acme/contacts/alice", "X-None: 1"),
    CLERK_CHAT("clerk-chat", "PUT", "/public/contacts/1", "apiKey: a");

    private final String vendor;
    private final String method;
    private final String path;
    private final String credential;

    Target(String vendor, String method, String path, String credential) {
      this.vendor = vendor;
      this.method = method;
      this.path = "/" + vendor + path;
      this.credential = credential;
    }

    private Operation operation() {
      return Contract.of(vendor).operation("updateContact");
    }
  }

  /** A request that is wrong in one respect. */
  private record Wrong(String why, int status, String method, String suffix, List<String> headers) {
    private Wrong(String why, int status, String... headers) {
      this(why, status, "", "", List.of(headers));
    }
  }

  private static final String JSON = "Content-Type: application/json";

  private static final List<Wrong> WRONGS =
      List.of(
          new Wrong("malformed Content-Type", 400, "Content-Type: ;;;"),
          new Wrong("another Content-Type", 400, "Content-Type: text/plain"),
          new Wrong(
              "a form where none is taken", 400, "Content-Type: application/x-www-form-urlencoded"),
          new Wrong("a form without boundary", 400, "Content-Type: multipart/form-data"),
          new Wrong("no Content-Type", 400),
          new Wrong("malformed escape", 400, "", "%zz", List.of(JSON)),
          new Wrong("half an escape", 400, "", "%", List.of(JSON)),
          new Wrong("escape that is not UTF-8", 400, "", "%ff", List.of(JSON)),
          new Wrong("malformed query", 400, "", "?a=%zz", List.of(JSON)),
          new Wrong("path below the operation", 404, "", "/x/y/z/..;/%2e%2e", List.of(JSON)),
          new Wrong("GET", 400, "GET", "", List.of(JSON)),
          new Wrong("OPTIONS", 400, "OPTIONS", "", List.of(JSON)),
          new Wrong("TRACE", 400, "TRACE", "", List.of(JSON)),
          new Wrong("a method of its own", 400, "BREW", "", List.of(JSON)));

  private static Stream<Arguments> everyVendorAndWrong() {
    return Stream.of(Target.values())
        .flatMap(target -> WRONGS.stream().map(wrong -> Arguments.of(target, wrong)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyVendorAndWrong")
  void answersInTheVendorsShape(Target target, Wrong wrong) throws IOException {
    String method = wrong.method().isEmpty() ? target.method : wrong.method();
    String head =
        "%s %s%s HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n%s\r\n%s\r\nContent-Length: 2\r\n\r\n"
            .formatted(
                method,
                target.path,
                wrong.suffix(),
                target.credential,
                String.join("\r\n", wrong.headers()))
            .replace("\r\n\r\nContent-Length", "\r\nContent-Length");

    Reply reply = exchange(head + "{}");

    assertThat(reply.status()).isEqualTo(wrong.status());
    assertThat(reply.contentType()).isEqualTo("application/json");
    assertThat(target.operation().documents(reply.status())).isTrue();
    assertThat(
            target
                .operation()
                .response(reply.status())
                .orElseThrow()
                .validate(reply.body())
                .findings())
        .isEmpty();
  }

  private static Stream<Arguments> everyVendorAndDisregardedHeader() {
    return Stream.of(Target.values())
        .flatMap(
            target ->
                Stream.of(
                        "Accept: ;;;/",
                        "Accept: application/json;q=zz",
                        "Accept: text/html",
                        "Accept-Language: ;;;",
                        "Content-Language: ;;;")
                    .map(header -> Arguments.of(target, header)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("everyVendorAndDisregardedHeader")
  void doesNotLookAtWhatIsWantedInReturn(Target target, String header) throws IOException {
    Reply reply =
        exchange(
            "%s %s HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n%s\r\n%s\r\n%s\r\nContent-Length: 2\r\n\r\n{}"
                .formatted(target.method, target.path, target.credential, JSON, header));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(target.operation().response(200).orElseThrow().validate(reply.body()).findings())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyVendor")
  void refusesABodyThatIsTooLong(Target target) throws IOException {
    String body = "{\"name\":\"" + "a".repeat(1 << 20) + "\"}";

    Reply reply =
        exchange(
            "%s %s HTTP/1.1\r\nHost: sandbox\r\nConnection: close\r\n%s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(
                    target.method, target.path, target.credential, JSON, body.length(), body));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(target.operation().response(400).orElseThrow().validate(reply.body()).findings())
        .isEmpty();
  }

  private static Stream<Target> everyVendor() {
    return Stream.of(Target.values());
  }

  private static Reply exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), sandbox.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String head = answer.substring(0, answer.indexOf("\r\n\r\n"));
      String type =
          head.lines()
              .filter(line -> line.startsWith("Content-Type: "))
              .map(line -> line.substring("Content-Type: ".length()))
              .findFirst()
              .orElse("");
      int status = Integer.parseInt(head.split(" ", 3)[1]);
      return new Reply(status, type, Reply.tree(answer.substring(head.length() + 4)));
    }
  }
}
