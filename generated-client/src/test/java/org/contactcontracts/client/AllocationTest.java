package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a call allocates beyond its codec: request to bytes and bytes to answer. */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int BATCHES = 40;
  private static final int CALLS = 250;

  /**
   * Today it is 768 bytes compiled and 848 interpreted, most of them the address. A copy of an
   * ordinary answer, or a regular expression over the path, would go beyond this.
   */
  private static final long MOST_BYTES = 1_024;

  private static final byte[] ANSWER =
      """
      {"id":"contact_alice","name":"Alice","blocked":true,"unsubscribed":false,"is_admin":false,
      "channels":[],"segments":[],"created_at":"2023-11-07T05:31:56Z",
      "updated_at":"2023-11-08T09:00:00Z","plan":"gold"}
      """
          .getBytes(StandardCharsets.UTF_8);

  @Test
  void allocatesLittleBeyondItsCodec() {
    UpdateContactRequest request = UpdateContactRequest.builder().name("Alice").build();
    TransportResponse answer =
        new TransportResponse(200, Map.of("Content-Type", List.of("application/json")), ANSWER);
    InventClient client =
        InventClient.builder().bearerToken("key").transport(sent -> answer).build();

    long codec = leastBytes(() -> codec(request));
    long call =
        withoutLog(
            () -> leastBytes(() -> client.updateContact("org_acme", "contact_alice", request)));

    assertThat(codec).isPositive();
    assertThat(call - codec).isBetween(0L, MOST_BYTES);
  }

  /** The tests listen to every line of the log, which nobody does by default. */
  private static <T> T withoutLog(Supplier<T> measurement) {
    Logger log = (Logger) LoggerFactory.getLogger("org.contactcontracts");
    log.setLevel(Level.INFO);
    try {
      return measurement.get();
    } finally {
      log.setLevel(null);
    }
  }

  private static Contact codec(UpdateContactRequest request) {
    try {
      ContactJson.mapper().writeValueAsBytes(request);
      return ContactJson.mapper().readValue(ANSWER, Contact.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The least of several batches: the first ones also load classes and fill caches. */
  private static long leastBytes(Runnable call) {
    long least = Long.MAX_VALUE;
    for (int batch = 0; batch < BATCHES; batch++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
      least = Math.min(least, (THREADS.getCurrentThreadAllocatedBytes() - before) / CALLS);
    }
    return least;
  }
}
