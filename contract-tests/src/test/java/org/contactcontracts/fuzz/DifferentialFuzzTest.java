package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

  private static final List<Place> PLACES = Places.all();
  private static @Nullable FuzzReport report;

  @BeforeAll
  static void judgeEveryBody() throws IOException {
    try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
      FuzzRun run = new FuzzRun(SEED, BODIES, Trial::of, STOPS_AT_FIRST);
      Court court = new Court(SEED, PLACES, factory.getValidator());
      report = FuzzReport.of("", SEED, run, PLACES, court);
    }
  }

  static List<Place> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void everyJudgeGivesTheSameVerdict(Place place) {
    assertThat(report().disagreements(place)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void atLeastAThirdOfTheBodiesConforms(Place place) {
    Tally tally = report().tally(place);

    assertThat(tally.valid()).isBetween(tally.bodies() / 3, tally.bodies() * 2 / 3);
  }

  @Test
  void everyMutationIsSeenOften() {
    assertThat(Mutations.ALL).hasSizeGreaterThanOrEqualTo(30);
    assertThat(Mutations.ALL)
        .allSatisfy(
            m ->
                assertThat(report().total().seen(m))
                    .as(m.name())
                    .isGreaterThanOrEqualTo(enough(m)));
  }

  private static FuzzReport report() {
    return Objects.requireNonNull(report);
  }

  private static int enough(Mutation mutation) {
    int bodies = report().total().bodies();
    return Math.max(1, bodies / (mutation.rare() ? 20_000 : 2_000));
  }
}
