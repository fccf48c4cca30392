package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A running server answers with its validation error exactly when the contract refuses the body,
 * and whatever it answers is in its contract.
 *
 * <p>The bodies are the first of those that {@link DifferentialFuzzTest} judges, and forms that are
 * made of them. {@code -Dfuzz.live} is their number an operation; without it {@code -Dfuzz.bodies}
 * counts here too. {@code -Dfuzz.seed} is the seed. Requests that the server answers wrongly are
 * saved below {@code target/fuzz/live}.
 */
class LiveServerFuzzIT {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES =
      Integer.getInteger("fuzz.live", Integer.getInteger("fuzz.bodies", 20_000));

  /** Bodies a server: what it keeps must not grow without end. */
  private static final int BATCH = 20_000;

  private static final Path FOLDER = Path.of("target", "fuzz", "live");

  private static final List<Place> PLACES = Places.all().stream().filter(Place::isRequest).toList();
  private static final Map<Place, LiveTally> TALLIES = new LinkedHashMap<>();

  @BeforeAll
  static void sendEveryBody() throws IOException {
    long start = System.nanoTime();
    for (Place place : PLACES) {
      int count = FuzzRun.share(BODIES, place, PLACES);
      LiveTally tally = new LiveTally();
      for (int from = 0; from < count; from += BATCH) {
        send(place, from, Math.min(from + BATCH, count), tally);
      }
      TALLIES.put(place, tally);
    }
    report((System.nanoTime() - start) / 1e9);
  }

  private static void send(Place place, int from, int to, LiveTally tally) {
    try (LiveServer server = new LiveServer()) {
      IntStream.range(from, to)
          .parallel()
          .mapToObj(index -> server.judge(LiveTrial.of(SEED, place, index)))
          .forEach(tally::add);
    }
  }

  static List<Place> requests() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("requests")
  void theServerRefusesWhatTheContractRefuses(Place place) throws IOException {
    List<LiveServer.LiveRuling> complaints = tally(place).complaints();

    for (LiveServer.LiveRuling ruling : complaints) {
      save(ruling);
    }
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aGoodPartOfTheBodiesConformsAndAGoodPartDoesNot(Place place) {
    LiveTally tally = tally(place);

    assertThat(tally.seen("conforms")).isBetween(tally.bodies() / 3, tally.bodies() * 2 / 3);
  }

  @Test
  void everyChangeOfAFormIsSeen() {
    LiveTally forms = tally(PLACES.stream().filter(Place::isForm).findFirst().orElseThrow());

    assertThat(FormMutations.ALL).hasSizeGreaterThanOrEqualTo(25);
    assertThat(FormMutations.ALL)
        .allSatisfy(
            mutation ->
                assertThat(forms.seen("change " + mutation.name()))
                    .as(mutation.name())
                    .isGreaterThanOrEqualTo(Math.max(1, forms.bodies() / 1_000)));
  }

  private static LiveTally tally(Place place) {
    return Objects.requireNonNull(TALLIES.get(place), place.toString());
  }

  private static void save(LiveServer.LiveRuling ruling) throws IOException {
    LiveTrial trial = ruling.trial();
    String name = trial.place().toString().replace('/', '-') + "-" + trial.index();
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".request"), trial.request().bytes());
    Files.writeString(FOLDER.resolve(name + ".txt"), ruling.toString(), StandardCharsets.UTF_8);
  }

  private static void report(double seconds) throws IOException {
    int bodies = TALLIES.values().stream().mapToInt(LiveTally::bodies).sum();
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d bodies sent to a server, seed %d, %.1f s, %.0f a second%n%n",
            bodies,
            SEED,
            seconds,
            bodies / seconds));
    TALLIES.forEach(
        (place, tally) ->
            report.append(String.format(Locale.ROOT, "%-42s %s%n", place, tally.line())));
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("report.txt"), report, StandardCharsets.UTF_8);
    System.out.println(report);
  }
}
