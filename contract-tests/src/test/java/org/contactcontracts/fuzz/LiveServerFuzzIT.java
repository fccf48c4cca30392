package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A running server answers with its validation error exactly when the gate refuses the body, and
 * whatever it answers is in its contract.
 *
 * <p>The bodies are the first of those that {@link DifferentialFuzzTest} judges; {@code
 * -Dfuzz.live} is their number an operation.
 */
class LiveServerFuzzIT {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.live", 2_000);

  private static LiveServer server;

  @BeforeAll
  static void startServer() {
    server = new LiveServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  static List<Place> requests() {
    return Places.all().stream().filter(place -> place.part().equals("request")).toList();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theServerRefusesWhatTheGateRefuses(Place place) {
    List<Disagreement> disagreements =
        IntStream.range(0, BODIES)
            .parallel()
            .mapToObj(index -> Trial.of(SEED, place, index))
            .flatMap(trial -> complaint(trial).stream())
            .toList();

    disagreements.stream()
        .limit(20)
        .forEach(disagreement -> disagreement.save(Path.of("target", "fuzz", "live")));
    assertThat(disagreements).isEmpty();
  }

  private static Optional<Disagreement> complaint(Trial trial) {
    return server
        .complaint(trial.place(), trial.body())
        .map(
            complaint ->
                new Disagreement(
                    SEED,
                    trial,
                    Map.of(
                        "gate",
                        trial.place().gate().validate(trial.body()).toString(),
                        "server",
                        complaint)));
  }
}
