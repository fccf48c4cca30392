package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two packaged sandboxes that are given the same folder. */
class FolderInUseIT {
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir private Path folder = Path.of("");

  @Test
  void theSecondEndsAtOnceAndTheFirstGoesOnUnharmed() throws Exception {
    String data = folder.resolve("data").toString();
    try (RunningProgram first = sandbox(data)) {
      assertThat(rename(first, "Before")).isEqualTo(200);

      Finished second =
          Finished.of(folder, PackagedJar.command("sandbox", "--port", "0", "--data", data));

      assertThat(second.output())
          .isEqualTo(
              "contact-contracts sandbox: The sandbox cannot use the database in the folder %s: another process uses it; stop that one, or choose another folder.%n"
                  .formatted(data));
      assertThat(second.exitCode()).isEqualTo(2);
      assertThat(name(first)).isEqualTo("Before");
      assertThat(rename(first, "After")).isEqualTo(200);
      first.kill();
    }

    try (RunningProgram next = sandbox(data)) {
      assertThat(name(next)).isEqualTo("After");
    }
  }

  private static RunningProgram sandbox(String data) throws IOException {
    return RunningProgram.start(
        PackagedJar.command("sandbox", "--port", "0", "--data", data), "Ctrl+C stops");
  }

  private static int rename(RunningProgram sandbox, String name)
      throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create(base(sandbox) + "/clerk-chat/public/contacts/1"))
                .header("apiKey", "demo")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\": \"%s\"}".formatted(name)))
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private static String name(RunningProgram sandbox) throws IOException, InterruptedException {
    String query = "/_sandbox/contacts?vendor=clerk-chat&credential=demo";
    String contacts =
        HTTP.send(
                HttpRequest.newBuilder(URI.create(base(sandbox) + query)).build(),
                BodyHandlers.ofString())
            .body();
    return Json.read(contacts.getBytes(StandardCharsets.UTF_8)).at("/1/name").asText();
  }

  private static String base(RunningProgram sandbox) {
    Matcher port = PORT.matcher(sandbox.output());
    assertThat(port.find()).isTrue();
    return "http://127.0.0.1:" + port.group(1);
  }
}
