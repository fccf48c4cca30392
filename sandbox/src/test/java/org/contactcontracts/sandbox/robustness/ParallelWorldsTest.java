package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ParallelWorldsTest {
  private static final int TESTS = 100;
  private static final int ROUNDS = 10;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void hundredTestsAtOnceNeverSeeEachOther() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(TESTS);
    CyclicBarrier together = new CyclicBarrier(TESTS);
    try (Sandbox sandbox = Sandbox.start()) {
      List<Callable<List<String>>> tests = new ArrayList<>();
      for (int i = 0; i < TESTS; i++) {
        String credential = "test-" + i;
        tests.add(() -> seenBy(credential, sandbox, together));
      }

      List<Future<List<String>>> seen = threads.invokeAll(tests);

      for (int i = 0; i < TESTS; i++) {
        List<String> own = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
          for (Update update : Update.values()) {
            // As the answer has it, and as the world has it afterwards.
            own.add("test-" + i + " " + update + " " + round);
            own.add("test-" + i + " " + update + " " + round);
          }
        }
        assertThat(seen.get(i).get()).isEqualTo(own);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** The names that a test sees after each of its updates. */
  private List<String> seenBy(String credential, Sandbox sandbox, CyclicBarrier together)
      throws Exception {
    List<String> seen = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      together.await();
      for (Update update : Update.values()) {
        String name = credential + " " + update + " " + round;
        seen.add(update(update, credential, name, sandbox));
        seen.add(nameIn(update, credential, sandbox));
      }
    }
    return seen;
  }

  private String update(Update update, String credential, String name, Sandbox sandbox)
      throws Exception {
    String[] header = update.credentialHeader(credential).split(": ", 2);
    HttpResponse<String> answer =
        http.send(
            at(sandbox, update.path(credential))
                .header(header[0], header[1])
                .header("Content-Type", "application/json")
                .method(update.method(), BodyPublishers.ofString("{\"name\":\"" + name + "\"}"))
                .build(),
            BodyHandlers.ofString());
    return name(ContactJson.mapper().readTree(answer.body()));
  }

  private String nameIn(Update update, String credential, Sandbox sandbox) throws Exception {
    HttpResponse<String> contacts =
        http.send(
            at(
                    sandbox,
                    "/_sandbox/contacts?vendor=%s&credential=%s"
                        .formatted(update.vendor(), credential))
                .build(),
            BodyHandlers.ofString());
    // Alice is the first of each seed.
    return name(ContactJson.mapper().readTree(contacts.body()).elements().next());
  }

  private static HttpRequest.Builder at(Sandbox sandbox, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + sandbox.port() + path));
  }

  private static String name(JsonNode contact) {
    return contact.findPath("name").asText("no name in " + contact);
  }
}
