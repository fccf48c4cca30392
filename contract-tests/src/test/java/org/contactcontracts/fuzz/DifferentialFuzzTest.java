package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
 * direction. Bodies on which the judges disagree are saved below {@code target/fuzz}.
 */
class DifferentialFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.bodies", 20_000);

  private static final Path FOLDER = Path.of("target", "fuzz");
  private static final int MOST_SAVED = 20;

  private static final List<Place> PLACES = Places.all();
  private static Map<Place, Tally> tallies = Map.of();
  private static final Tally TOTAL = new Tally();

  @BeforeAll
  static void judgeEveryBody() throws IOException {
    long start = System.nanoTime();
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      tallies = new FuzzRun(SEED, BODIES).judge(PLACES, factory.getValidator());
    }
    tallies.values().forEach(TOTAL::add);
    Files.createDirectories(FOLDER);
    String report = report((System.nanoTime() - start) / 1e9);
    Files.writeString(FOLDER.resolve("report.txt"), report);
    System.out.println(report);
  }

  static List<Place> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyJudgeGivesTheSameVerdict(Place place) {
    List<Disagreement> disagreements = tally(place).disagreements();

    disagreements.stream().limit(MOST_SAVED).forEach(disagreement -> disagreement.save(FOLDER));
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
        .allSatisfy(m -> assertThat(TOTAL.seen(m)).as(m.name()).isGreaterThanOrEqualTo(enough(m)));
  }

  private static Tally tally(Place place) {
    return Objects.requireNonNull(tallies.get(place), place.toString());
  }

  private static int enough(Mutation mutation) {
    return mutation.rare()
        ? Math.max(1, TOTAL.bodies() / 20_000)
        : Math.max(1, TOTAL.bodies() / 2_000);
  }

  private static String report(double seconds) {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d bodies, %d of them valid, seed %d, %.1f s%n%n%s%n",
            TOTAL.bodies(),
            TOTAL.valid(),
            SEED,
            seconds,
            TOTAL.table()));
    tallies.forEach(
        (place, tally) ->
            report.append(
                String.format(
                    Locale.ROOT,
                    "%-50s %7d bodies, %7d valid, %d disagreements%n",
                    place,
                    tally.bodies(),
                    tally.valid(),
                    tally.disagreements().size())));
    return report.toString();
  }
}
