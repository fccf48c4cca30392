package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A word in every place of a request, which must come out of none. */
class CanaryTest {
  private static final String CANARY = "Kanarienvogel";
  private static final String MULTIPART = "multipart/form-data; boundary=" + CANARY;

  @Test
  void neverShowsWhatWasSent() {
    List<String> logged = Collections.synchronizedList(new ArrayList<>());
    Handler handler = new Listening(logged);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try (Sandbox sandbox = Sandbox.builder().omnivibeHashMandatory(false).start()) {
      Caller caller = new Caller(sandbox);

      requests(caller).forEach(Requests::raw);

      JsonNode list = caller.get("/_sandbox/journal?limit=1000").body();
      List<String> shown = new ArrayList<>(logged);
      shown.add(list.toString());
      for (JsonNode exchange : list.required("exchanges")) {
        shown.add(
            caller
                .get("/_sandbox/journal/" + exchange.required("sequence").longValue())
                .body()
                .toString());
      }
      shown.add(text(caller, "/_sandbox/journal/export"));
      shown.add(text(caller, "/_sandbox/journal/export?format=ndjson"));
      shown.add(caller.get("/_sandbox/worlds").body().toString());
      shown.add(caller.get("/_sandbox/faults").body().toString());
      assertThat(list.required("exchanges")).hasSize((int) requests(caller).count());
      assertThat(shown)
          .noneMatch(text -> text.toLowerCase(java.util.Locale.ROOT).contains("kanarien"));
    } finally {
      root.removeHandler(handler);
    }
  }

  private static Stream<HttpRequest> requests(Caller caller) {
    return Stream.of(
            "/invent/orgs/" + CANARY + "/contacts/contact_alice",
            "/invent/orgs/org_acme/contacts/" + CANARY,
            "/invent/orgs/org_acme/contacts/contact_alice/channels/" + CANARY,
            "/invent/" + CANARY + "/" + CANARY + "?" + CANARY + "=" + CANARY + "&" + CANARY,
            "/99digital/api/v1/accounts/" + CANARY + "/contacts/" + CANARY,
            "/99digital/api/v1/accounts/1/contacts/1?" + CANARY + "=" + CANARY,
            "/omnivibe/public/api/v1/inboxes/" + CANARY + "/contacts/" + CANARY,
            "/omnivibe/public/api/v1/inboxes/"
                + CANARY
                + ";"
                + CANARY
                + "/contacts/%4Banarienvogel",
            "/clerk-chat/public/contacts/" + CANARY,
            "/clerk-chat/public/contacts/1")
        .flatMap(path -> bodies().flatMap(body -> requests(caller, path, body)));
  }

  private static Stream<HttpRequest> requests(Caller caller, String path, byte[] body) {
    String method = path.startsWith("/clerk-chat") ? "PUT" : "PATCH";
    return Stream.of(
            "application/json", "application/json; " + CANARY + "=" + CANARY, CANARY, MULTIPART)
        .flatMap(
            type ->
                // The method is one more place, and need not be tried with every body.
                Stream.of(type.equals(CANARY) ? "KANARIENVOGEL" : method)
                    .map(
                        verb ->
                            caller
                                .request(path, "Content-Type", type)
                                .header("Authorization", "Bearer " + CANARY)
                                .header("api_access_token", CANARY)
                                .header("apiKey", CANARY)
                                .header("Accept", CANARY)
                                .header("User-Agent", CANARY)
                                .header("Cookie", CANARY)
                                .header("X-Own", CANARY)
                                .method(verb, BodyPublishers.ofByteArray(body))
                                .build()));
  }

  private static Stream<byte[]> bodies() {
    return Stream.of(
            "{\"name\": \"" + CANARY + "\"}",
            "{\"name\": \"\\u004banarienvogel\", \"email\": \"" + CANARY + "@acme.inc\"}",
            "{\"" + CANARY + "\": {\"" + CANARY + "\": [\"" + CANARY + "\"]}}",
            "{\"custom_attributes\": {\"a\\\""
                + CANARY
                + "\\\"b\": 1}, \"data\": {\""
                + CANARY
                + "\": null}}",
            "{\"x\\\"" + CANARY + "\\\"y\": 1}",
            "{\"name\": \"" + CANARY,
            "{\"" + CANARY + "\": 1, \"" + CANARY + "\": 2}",
            CANARY,
            "--"
                + CANARY
                + "\r\nContent-Disposition: form-data; name=\""
                + CANARY
                + "\"\r\n\r\n"
                + CANARY
                + "\r\n--"
                + CANARY
                + "--\r\n")
        .flatMap(
            text ->
                text.length() < 20
                    ? Stream.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        text.getBytes(StandardCharsets.UTF_16),
                        (text + "\u00ff").getBytes(StandardCharsets.ISO_8859_1))
                    : Stream.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Caller caller, String path) {
    return Requests.raw(caller.request(path).GET().build()).body();
  }

  private static final class Listening extends Handler {
    private final List<String> logged;

    private Listening(List<String> logged) {
      this.logged = logged;
    }

    @Override
    public void publish(LogRecord record) {
      logged.add(record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {
      // Nothing is held back.
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
