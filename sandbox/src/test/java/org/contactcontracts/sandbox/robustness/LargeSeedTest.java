package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A world that takes long to make holds up nobody else. */
class LargeSeedTest {
  /** More than a megabyte of them. */
  private static final int CONTACTS = 20_000;

  @TempDir private Path folder = Path.of("");

  @Test
  void makesALargeWorldOffTheThreadsOfTheConnections() throws IOException {
    assertThat(threads(Sandbox.builder().seed(seed(CONTACTS)), "one", "one", "two", "one", "two"))
        .containsExactly("task", "I/O", "task", "I/O", "I/O");
  }

  @Test
  void makesASmallWorldWithoutAnotherThread() throws IOException {
    assertThat(threads(Sandbox.builder().seed(seed(1)), "one", "one", "two"))
        .containsExactly("I/O", "I/O", "I/O");
  }

  @Test
  void countsEachRequestOnceAgainstTheRateLimit() throws IOException {
    try (Sandbox sandbox = Sandbox.builder().seed(seed(CONTACTS)).inventRateLimit(true).start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      for (int i = 0; i < 500; i++) {
        connection.send(Update.INVENT.request("one", "Eve"));
        assertThat(connection.status()).isNotEqualTo(429);
      }
      connection.send(Update.INVENT.request("one", "Eve"));
      assertThat(connection.status()).isEqualTo(429);
    }
  }

  /** The kind of thread that answers each credential, one after the other. */
  private static List<String> threads(Sandbox.Builder builder, String... credentials)
      throws IOException {
    List<String> threads = new CopyOnWriteArrayList<>();
    builder.listener(
        exchange ->
            threads.add(Thread.currentThread().getName().contains(" I/O-") ? "I/O" : "task"));
    try (Sandbox sandbox = builder.start();
        RawConnection connection = new RawConnection(sandbox.port())) {
      for (String credential : credentials) {
        connection.send(Update.CLERK_CHAT.request(credential, "Eve"));
        assertThat(connection.status()).isEqualTo(200);
      }
    }
    return threads;
  }

  private Path seed(int contacts) throws IOException {
    StringBuilder seed = new StringBuilder("{\"clerk-chat\": {");
    for (int i = 1; i <= contacts; i++) {
      seed.append(i > 1 ? ",\n" : "")
          .append("\"%1$d\": {\"id\": \"%1$d\", \"name\": \"Alice\", ".formatted(i))
          .append("\"teamId\": \"1\", \"createdByUserId\": \"1\", \"phone\": \"+972771234567\", ")
          .append("\"created\": \"2021-01-01T00:00:00.000Z\", ")
          .append("\"updated\": \"2021-01-01T00:00:00.000Z\"}");
    }
    return Files.writeString(folder.resolve("seed.json"), seed.append("}}"));
  }
}
