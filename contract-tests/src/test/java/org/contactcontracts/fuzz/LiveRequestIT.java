package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What stands around the body: every operation, with the edges of each path value, of the content
 * type and of the presence of a body. A running server refuses exactly what the contract refuses,
 * path before content type before body, with a status and a body that its contract documents.
 */
class LiveRequestIT {

  /** Path values as they are sent; the first is replaced by that of Alice. */
  private static final List<String> PATHS =
      List.of(
          "Alice",
          "01",
          "+1",
          "%2B1",
          "-1",
          "-0",
          "1.0",
          "1e0",
          "0x1",
          "abc",
          "%20",
          "1%20",
          "%D9%A1",
          "9007199254740991",
          "9007199254740992",
          "99999999999999999999999",
          "%D7%90",
          "a%2Fb",
          "a%20b",
          "~",
          "a'b",
          "%00",
          "%E2%80%AE",
          "c".repeat(3_000));

  /** Path values that are no address, in a server on RESTEasy before anybody is asked. */
  private static final List<String> NO_ADDRESSES = List.of("", "%ff", "%ED%A0%80", "%zz", "%");

  private static final List<String> CONTENT_TYPES =
      List.of(
          "Content-Type: application/json",
          "Content-Type: application/json; charset=utf-8",
          "Content-Type: application/json;charset=ISO-8859-1",
          "Content-Type: application/json ; charset=\"utf-8\"",
          "Content-Type: application/json; charset",
          "Content-Type: application/json;",
          "Content-Type: APPLICATION/JSON",
          "content-type:Application/Json",
          "Content-Type: application/json, application/json",
          "Content-Type: application/merge-patch+json",
          "Content-Type: application/vnd.api+json",
          "Content-Type: text/json",
          "Content-Type: text/plain",
          "Content-Type: application/x-www-form-urlencoded",
          "Content-Type: application/*",
          "Content-Type: */*",
          "Content-Type: json",
          "Content-Type: ;;;",
          "Content-Type: a/b/c",
          "Content-Type: ",
          "X-No-Content-Type: a",
          "Content-Type: multipart/form-data; boundary=b",
          "Content-Type: MULTIPART/FORM-DATA; boundary=b",
          "Content-Type: multipart/form-data");

  /** Those of them that are tried with every path. */
  private static final List<String> PATH_CONTENT_TYPES =
      List.of(
          "Content-Type: application/json",
          "Content-Type: text/plain",
          "Content-Type: ;;;",
          "X-No-Content-Type: a");

  private static final List<String> ACCEPTS =
      List.of("*/*", "application/json", "text/html", "a/b;q=x", ";;;", "application/json;q=0");

  private static final List<String> BODIES =
      List.of(
          "{}",
          "{\"name\":\"Alice\"}",
          "{\"name\":1}",
          "{\"nam\":\"Alice\"}",
          "null",
          "[]",
          "\"{}\"",
          "0",
          "{",
          " ",
          "",
          "\ufeff{}",
          "--b--\r\n",
          "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nAlice\r\n--b--\r\n");

  /** What the vendors answer to a path, a content type or a body that breaks the contract. */
  private static final int PATH_STATUS = 404;

  private static final List<Integer> OK = List.of(200);

  private static final int UNREADABLE_STATUS = 400;
  private static final Map<String, Integer> INVALID_STATUS =
      Map.of("invent", 400, "99digital", 422, "omnivibe", 422, "clerk-chat", 422);

  private static LiveServer server;

  @BeforeAll
  static void startServer() {
    server = new LiveServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  static List<Operation> operations() {
    return Contract.vendors().stream()
        .flatMap(vendor -> Contract.of(vendor).operations().stream())
        .toList();
  }

  /** A request, and the statuses that the contract leaves for it. */
  private record Case(LiveRequest request, List<Integer> statuses) {}

  @ParameterizedTest
  @MethodSource("operations")
  void refusesWhatTheContractRefuses(Operation operation) {
    List<Case> cases = new ArrayList<>();
    for (String contentType : CONTENT_TYPES) {
      for (String body : BODIES) {
        cases.add(plain(operation, contentType, body));
        cases.add(chunked(operation, contentType, body));
      }
      cases.add(bodiless(operation, contentType));
    }
    PATH_CONTENT_TYPES.forEach(contentType -> paths(operation, contentType, cases));
    for (String accept : ACCEPTS) {
      cases.add(accepting(operation, accept));
    }

    assertAnswered(operation, cases);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void asksForTheCredentialFirst(Operation operation) {
    List<Case> cases = new ArrayList<>();
    boolean inThePath = operation.vendor().equals("omnivibe");
    for (String contentType : CONTENT_TYPES) {
      for (String body : BODIES) {
        LiveRequest request =
            LiveRequest.to(operation).withoutCredential().header(contentType).body(utf8(body));
        cases.add(
            inThePath
                ? new Case(request.inWorld("invalid"), List.of(PATH_STATUS))
                : new Case(request, List.of(401)));
      }
    }

    assertAnswered(operation, cases);
  }

  private static Case plain(Operation operation, String contentType, String body) {
    return new Case(
        LiveRequest.to(operation).header(contentType).body(utf8(body)),
        expected(operation, contentType, body));
  }

  private static Case chunked(Operation operation, String contentType, String body) {
    return new Case(
        LiveRequest.to(operation).header(contentType).chunked(utf8(body)),
        expected(operation, contentType, body));
  }

  private static Case bodiless(Operation operation, String contentType) {
    return new Case(
        LiveRequest.to(operation).header(contentType), expected(operation, contentType, ""));
  }

  private static Case accepting(Operation operation, String accept) {
    String contentType = CONTENT_TYPES.get(0);
    return new Case(
        LiveRequest.to(operation).header(contentType).header("Accept: " + accept).body(utf8("{}")),
        expected(operation, contentType, "{}"));
  }

  private static void paths(Operation operation, String contentType, List<Case> cases) {
    for (String parameter : operation.pathParameterNames()) {
      for (String raw : PATHS) {
        for (String body : List.of("{}", "[", "")) {
          cases.add(path(operation, parameter, raw, contentType, body));
        }
      }
      for (String raw : NO_ADDRESSES) {
        LiveRequest request =
            LiveRequest.to(operation).path(parameter, raw).header(contentType).body(utf8("{}"));
        cases.add(new Case(request, List.of(UNREADABLE_STATUS, PATH_STATUS)));
      }
    }
  }

  private static Case path(
      Operation operation, String parameter, String raw, String contentType, String body) {
    LiveRequest request = LiveRequest.to(operation).header(contentType).body(utf8(body));
    List<Integer> toAlice = expected(operation, contentType, body);
    if (raw.equals("Alice")) {
      return new Case(request, toAlice);
    }
    boolean refused =
        isRefused(operation, parameter, raw) || isNobody(parameter, raw, toAlice.equals(OK));
    return new Case(request.path(parameter, raw), refused ? List.of(PATH_STATUS) : toAlice);
  }

  private static boolean isRefused(Operation operation, String parameter, String raw) {
    Map<String, String> values = new HashMap<>();
    operation
        .pathParameterNames()
        .forEach(name -> values.put(name, LiveRequest.alice(operation.vendor(), name)));
    values.put(parameter, decoded(raw));
    return !operation.pathParameters(values).conforms();
  }

  /** Whoever is not there is looked for last; an inbox is always there unless it is blank. */
  private static boolean isNobody(String parameter, String raw, boolean otherwiseGood) {
    return parameter.equals("inbox_identifier") ? decoded(raw).isBlank() : otherwiseGood;
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** What the contract leaves for a request to Alice. */
  private static List<Integer> expected(Operation operation, String header, String body) {
    String value = header.substring(header.indexOf(':') + 1).strip();
    String contentType = header.startsWith("X-") ? "" : value;
    Optional<BodyContract> contract = operation.request(contentType);
    if (contract.isEmpty()) {
      return List.of(UNREADABLE_STATUS);
    }
    if (contract.get().mediaType().startsWith("multipart/")) {
      boolean form = contentType.endsWith("boundary=b") && body.endsWith("--b--\r\n");
      return List.of(form ? 200 : UNREADABLE_STATUS);
    }
    Verdict verdict = contract.get().validate(utf8(body));
    return List.of(
        switch (verdict.kind()) {
          case CONFORMS -> 200;
          case UNREADABLE -> UNREADABLE_STATUS;
          case VIOLATES -> Objects.requireNonNull(INVALID_STATUS.get(operation.vendor()));
        });
  }

  private static void assertAnswered(Operation operation, List<Case> cases) {
    Map<Integer, Integer> seen = new TreeMap<>();
    List<String> complaints = new ArrayList<>();
    for (Case one : cases) {
      HttpConnection.Answer answer = server.send(one.request());
      seen.merge(answer.status(), 1, Integer::sum);
      if (!one.statuses().contains(answer.status())) {
        complaints.add(
            "%d and not %s to %s".formatted(answer.status(), one.statuses(), one.request()));
      }
      LiveServer.complaint(operation, answer)
          .ifPresent(complaint -> complaints.add(complaint + " to " + one.request()));
    }
    System.out.printf("%-32s %5d requests, answers %s%n", operation, cases.size(), seen);
    assertThat(complaints).isEmpty();
    assertThat(cases).hasSizeGreaterThan(300);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
