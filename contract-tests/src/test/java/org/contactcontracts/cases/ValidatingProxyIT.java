package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.tests.Peers;
import org.contactcontracts.tests.RunningProgram;
import org.contactcontracts.tests.Specs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Plays the cases through a validating proxy that others wrote, Prism: it finds faults with the
 * requests and answers that our own checker finds faults with, and with no other.
 */
class ValidatingProxyIT {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Sandboxes SANDBOXES = new Sandboxes();
  private static final Verdicts VERDICTS = new Verdicts();

  private final List<String> differences = new ArrayList<>();
  private int exchanges;
  private @Nullable RunningProgram prism;
  private int port;

  @AfterAll
  static void stop() {
    SANDBOXES.close();
  }

  @AfterEach
  void stopPrism() {
    if (prism != null) {
      prism.close();
    }
  }

  @Test
  void prismAndTheCheckerAgreeOverTheCases() throws IOException {
    for (String vendor : Specs.vendors()) {
      startPrism(vendor);
      for (Case one : CaseFiles.all()) {
        if (one.vendor().equals(vendor) && one.isCoveredByTheContract()) {
          play(one);
        }
      }
    }

    assertThat(exchanges).isGreaterThan(60);
    assertThat(ExplainedDifferences.read("prism.txt").objections(differences)).isEmpty();
  }

  /** Plays a case through the proxy. */
  private void play(Case one) throws IOException {
    CaseRun.differences(
        one,
        "proxied-" + one.name().hashCode(),
        "127.0.0.1:" + SANDBOXES.port(List.of()),
        sent -> {
          if (!sent.target().startsWith("/" + one.vendor() + "/")) {
            return direct(sent); // The sandbox's own pages are in no contract of a vendor.
          }
          RawHttp.Answer answer = proxied(one, sent);
          // Later steps need what the sandbox says, not what Prism says in its place.
          return isOfSandbox(answer) ? answer : direct(sent);
        });
  }

  private RawHttp.Answer proxied(Case one, CaseRun.Sent sent) throws IOException {
    exchanges++;
    RawHttp.Answer answer =
        RawHttp.exchange(
            port,
            sent.step().method(),
            sent.target().substring(one.vendor().length() + 1),
            sent.headers(),
            sent.body());
    if (answer.status() > 0) {
      compare(one, sent, answer);
    } else {
      differences.add(place(one, sent) + ": Prism ends");
      startPrism(one.vendor());
    }
    return answer;
  }

  private void compare(Case one, CaseRun.Sent sent, RawHttp.Answer answer) {
    if (!isOfSandbox(answer)) {
      differences.add(place(one, sent) + ": Prism answers by itself, " + answer.body());
      return;
    }
    Verdicts.Broken ours = VERDICTS.of(sent, answer);
    Verdicts.Broken theirs = violations(answer.header("sl-violations").orElse("[]"));
    if (!ours.equals(theirs)) {
      differences.add(place(one, sent) + ": Prism blames " + theirs + ", the checker " + ours);
    }
  }

  /** Prism's own answers are problems (RFC 9457) or name a charset, the sandbox's never. */
  private static boolean isOfSandbox(RawHttp.Answer answer) {
    return answer.header("Content-Type").orElse("").equals("application/json");
  }

  private static RawHttp.Answer direct(CaseRun.Sent sent) throws IOException {
    return RawHttp.exchange(
        SANDBOXES.port(List.of()),
        sent.step().method(),
        sent.target(),
        sent.headers(),
        sent.body());
  }

  /** Each violation begins its place with {@code request} or {@code response}. */
  private static Verdicts.Broken violations(String header) {
    boolean request = false;
    boolean response = false;
    for (JsonNode violation : json(header)) {
      String side = violation.path("location").path(0).asText();
      request |= side.equals("request");
      response |= side.equals("response");
    }
    return new Verdicts.Broken(request, response);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Prism writes what is no JSON: " + text, e);
    }
  }

  private static String place(Case one, CaseRun.Sent sent) {
    return one.name() + ", " + sent.step().title();
  }

  /** Starts a proxy for a vendor in place of the one before. */
  private void startPrism(String vendor) throws IOException {
    stopPrism();
    port = freePort();
    prism =
        RunningProgram.start(
            List.of(
                Peers.fromNpm(ValidatingProxyIT.class)
                    .resolve("node_modules/.bin/prism")
                    .toString(),
                "proxy",
                Specs.document(vendor).toString(),
                "http://127.0.0.1:" + SANDBOXES.port(List.of()) + "/" + vendor,
                "--port",
                Integer.toString(port),
                "--host",
                "127.0.0.1"),
            "Prism is listening");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
