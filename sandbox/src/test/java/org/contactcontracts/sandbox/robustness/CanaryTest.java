package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a value of a request may never be found in. What the console shows is the journal. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CanaryTest {
  private static final int REQUESTS = 600;
  private static final String CANARY = MalformedRequests.CANARY;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void noValueShowsInLogJournalMetricsWorldsOrConsole() throws Exception {
    try (LogRecords log = LogRecords.listen();
        Sandbox sandbox = Sandbox.start()) {
      for (Update update : Update.values()) {
        try (RawConnection connection = new RawConnection(sandbox.port())) {
          connection.send(update.request(CANARY, CANARY));
          assertThat(connection.status()).isEqualTo(200);
        }
      }
      for (int i = 0; i < REQUESTS; i++) {
        try (RawConnection connection = new RawConnection(sandbox.port())) {
          Malformed request = MalformedRequests.number(7, i);
          connection.send(request.bytes());
          connection.endOfRequest();
          connection.untilClosed();
        } catch (IOException e) {
          // The server has answered and closed before it was sent to its end.
        }
      }

      JsonNode journal =
          ContactJson.mapper().readTree(get(sandbox, "/_sandbox/journal?limit=1000"));
      assertThat(journal.path("exchanges")).hasSizeGreaterThan(REQUESTS / 3);
      for (JsonNode exchange : journal.path("exchanges")) {
        assertHidden(get(sandbox, "/_sandbox/journal/" + exchange.path("sequence").asText()));
      }
      assertHidden(journal.toString());
      assertHidden(get(sandbox, "/_sandbox/journal/export?format=har"));
      assertHidden(get(sandbox, "/_sandbox/journal/export?format=ndjson"));
      assertHidden(get(sandbox, "/_sandbox/worlds"));
      assertThat(get(sandbox, "/metrics")).contains("vendor=\"omnivibe\"");
      assertHidden(get(sandbox, "/metrics"));
      assertHidden(get(sandbox, "/health"));
      assertThat(log.texts()).noneMatch(text -> text.contains(CANARY));
    }
  }

  private String get(Sandbox sandbox, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + sandbox.port() + path);
    var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static void assertHidden(String text) {
    assertThat(text).doesNotContainIgnoringCase(CANARY);
  }
}
