package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schema, gate, models and Bean Validation give one verdict on every body.
 *
 * <p>{@code -Dfuzz.seed} is the seed, {@code -Dfuzz.bodies} the number of bodies an operation and
 * direction, and {@code -Dfuzz.stopsAtFirst=true} ends at the first disagreement. What was seen
 * stands in {@code target/fuzz/report.txt}; the bodies on which the judges disagree are saved
 * beside it.
 */
class DifferentialFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.bodies", 20_000);

  private static final boolean STOPS_AT_FIRST = Boolean.getBoolean("fuzz.stopsAtFirst");

  private static final Path FOLDER = Path.of("target", "fuzz");

  private static final List<Place> PLACES = Places.all();
  private static Map<Place, Tally> tallies = Map.of();
  private static Tally total = new Tally();

  @BeforeAll
  static void judgeEveryBody() throws IOException {
    long start = System.nanoTime();
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      tallies = new FuzzRun(SEED, BODIES, STOPS_AT_FIRST).judge(PLACES, factory.getValidator());
    }
    FuzzReport report = new FuzzReport(SEED, (System.nanoTime() - start) / 1e9, tallies);
    total = report.total();
    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve("report.txt"), report.whole());
    System.out.println(report.summary());
  }

  static List<Place> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyJudgeGivesTheSameVerdict(Place place) {
    List<Disagreement> disagreements = tally(place).disagreements();

    disagreements.forEach(disagreement -> disagreement.save(FOLDER));
    assertThat(disagreements).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void atLeastAThirdOfTheBodiesConforms(Place place) {
    Tally tally = tally(place);

    assertThat(tally.valid()).isBetween(tally.bodies() / 3, tally.bodies() * 2 / 3);
  }

  @Test
  void everyMutationIsSeenOften() {
    assertThat(Mutations.ALL).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Mutations.ALL)
        .allSatisfy(m -> assertThat(total.seen(m)).as(m.name()).isGreaterThanOrEqualTo(enough(m)));
  }

  private static Tally tally(Place place) {
    return Objects.requireNonNull(tallies.get(place), place.toString());
  }

  private static int enough(Mutation mutation) {
    return mutation.rare()
        ? Math.max(1, total.bodies() / 20_000)
        : Math.max(1, total.bodies() / 2_000);
  }
}
