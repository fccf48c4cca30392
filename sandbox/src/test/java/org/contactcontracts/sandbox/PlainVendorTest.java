package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.contactcontracts.sandbox.plain.PlainAnswer;
import org.contactcontracts.sandbox.plain.PlainRequest;
import org.contactcontracts.sandbox.plain.PlainVendor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random sequences of requests, each answered by the sandbox and by a plain model of the vendor. A
 * failure prints the seed, which {@code -Dsandbox.plain.seed} repeats, and what was sent.
 */
class PlainVendorTest {
  private static final long SEED = Long.getLong("sandbox.plain.seed", 20_261_121);
  private static final int WORLDS = 12;
  private static final int STEPS = 60;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @ParameterizedTest
  @EnumSource(Storage.class)
  void doesWhatThePlainModelOfEachVendorDoes(Storage storage) throws IOException {
    ManualClock clock = new ManualClock();
    int compared = 0;
    try (Sandbox sandbox = storage.builder().clock(clock).seed(seed()).start()) {
      Caller caller = new Caller(sandbox);
      for (int world = 0; world < WORLDS; world++) {
        for (PlainVendor vendor : PlainVendor.all()) {
          compared += new Run(caller, clock, vendor, SEED + world).steps();
        }
      }
    }

    assertThat(compared).isEqualTo(WORLDS * STEPS * 4);
  }

  private Path seed() throws IOException {
    Map<String, Object> vendors = new LinkedHashMap<>();
    PlainVendor.all().forEach(vendor -> vendors.put(vendor.id(), vendor.contacts()));
    return Files.write(folder.resolve("seed.json"), JSON.writeValueAsBytes(vendors));
  }

  /** One world. */
  private static final class Run {
    private final Caller caller;
    private final ManualClock clock;
    private final PlainVendor vendor;
    private final long seed;
    private final Random random;
    private final List<String> sent = new ArrayList<>();
    private String now;

    private Run(Caller caller, ManualClock clock, PlainVendor vendor, long seed) {
      this.caller = caller;
      this.clock = clock;
      this.vendor = vendor;
      this.seed = seed;
      random = new Random(seed);
      now = clock.advance();
    }

    private int steps() throws IOException {
      for (int step = 0; step < STEPS; step++) {
        if (random.nextBoolean()) {
          now = clock.advance();
        }
        step("world" + seed);
      }
      return STEPS;
    }

    private void step(String credential) throws IOException {
      PlainRequest request = vendor.request(random, credential);
      String body = JSON.writeValueAsString(request.body());
      sent.add(request.method() + " " + request.path() + " " + body);

      Reply reply =
          caller.send(
              request.method(), request.path(), body, request.headers().toArray(String[]::new));
      PlainAnswer expected = vendor.answer(request, now);

      assertThat(reply)
          .as("the answer to the last of these, with the seed %d:%n%s", seed, sequence())
          .isEqualTo(Reply.json(expected.status(), tree(expected.body())));
      assertThat(caller.get(contacts(credential)).body())
          .as("the contacts after these, with the seed %d:%n%s", seed, sequence())
          .isEqualTo(Reply.json(200, tree(vendor.contacts())).body());
    }

    private String contacts(String credential) {
      return "/_sandbox/contacts?vendor=%s&credential=%s".formatted(vendor.id(), credential);
    }

    private String sequence() {
      return String.join("\n", sent);
    }

    private static JsonNode tree(Object value) {
      return JSON.valueToTree(value);
    }
  }
}
