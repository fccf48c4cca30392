package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged sandbox, killed under load again and again: every update that it answered is there
 * when it starts the next time.
 */
class KilledSandboxIT {
  private static final int KILLS = 3;
  private static final int SENDERS = 6;

  /** Answers that are waited for before each kill. */
  private static final int UPDATES = 300;

  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder = Path.of("");

  @Test
  void losesNoAnsweredUpdateInAFolder() throws Exception {
    survives("--data", folder.resolve("data").toString());
  }

  @Test
  void losesNoAnsweredUpdateOnPostgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      survives("--database", server.getJdbcUrl("postgres", "postgres"));
    }
  }

  private static void survives(String option, String value) throws Exception {
    List<Sender> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      senders.add(new Sender("sender" + i));
    }
    for (int kill = 0; kill <= KILLS; kill++) {
      RunningProgram sandbox =
          RunningProgram.start(
              PackagedJar.command("sandbox", "--port", "0", option, value), "Ctrl+C stops");
      try (sandbox) {
        String base = base(sandbox);
        for (Sender sender : senders) {
          sender.assertAllThere(base);
        }
        if (kill < KILLS) {
          killUnderLoad(sandbox, base, senders);
        }
      }
    }
    assertThat(senders.stream().mapToInt(sender -> sender.answered).sum())
        .isGreaterThanOrEqualTo(KILLS * UPDATES);
  }

  private static void killUnderLoad(RunningProgram sandbox, String base, List<Sender> senders)
      throws InterruptedException {
    CountDownLatch answered = new CountDownLatch(UPDATES);
    List<Thread> threads = new ArrayList<>();
    for (Sender sender : senders) {
      threads.add(new Thread(() -> sender.send(base, answered), sender.key));
    }
    threads.forEach(Thread::start);
    boolean enough = answered.await(5, TimeUnit.MINUTES);
    sandbox.kill();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(senders).allSatisfy(sender -> assertThat(sender.refused).isZero());
    assertThat(enough).isTrue();
  }

  private static String base(RunningProgram sandbox) {
    Matcher port = PORT.matcher(sandbox.output());
    assertThat(port.find()).isTrue();
    return "http://127.0.0.1:" + port.group(1);
  }

  /** Adds one attribute after the other to a contact of its own until nobody answers. */
  private static final class Sender {
    private final String key;

    /** How many attributes were answered; the next one may or may not be there. */
    private int answered;

    /** The status of an answer that was none of success. */
    private int refused;

    private Sender(String key) {
      this.key = key;
    }

    private void send(String base, CountDownLatch latch) {
      try {
        int status = patch(base);
        while (status == 200) {
          answered++;
          latch.countDown();
          status = patch(base);
        }
        refused = status;
      } catch (IOException e) {
        // Killed, as it was meant to be.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private int patch(String base) throws IOException, InterruptedException {
      String body = "{\"custom_attributes\": {\"n%d\": %d}}".formatted(answered, answered);
      return HTTP.send(
              HttpRequest.newBuilder(URI.create(base + "/99digital/api/v1/accounts/1/contacts/1"))
                  .header("api_access_token", key)
                  .header("Content-Type", "application/json")
                  .method("PATCH", BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.discarding())
          .statusCode();
    }

    private void assertAllThere(String base) throws IOException, InterruptedException {
      String query = "/_sandbox/contacts?vendor=99digital&credential=" + key;
      String text =
          HTTP.send(
                  HttpRequest.newBuilder(URI.create(base + query)).build(), BodyHandlers.ofString())
              .body();
      JsonNode attributes =
          Json.read(text.getBytes(StandardCharsets.UTF_8)).at("/1/custom_attributes");
      for (int i = 0; i < answered; i++) {
        assertThat(attributes.path("n" + i).intValue()).as("%s n%d", key, i).isEqualTo(i);
        assertThat(attributes.has("n" + i)).as("%s n%d", key, i).isTrue();
      }
    }
  }
}
