package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client that is told to hold answers to the contract refuses exactly the bodies that break it,
 * naming the same place and rule as the gate.
 *
 * <p>The bodies are the first of those that {@link DifferentialFuzzTest} judges. {@code
 * -Dfuzz.seed} is the seed, {@code -Dfuzz.strict} the number of bodies an operation. Bodies on
 * which client and gate disagree are saved below {@code target/fuzz/strict}.
 */
class StrictClientFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.strict", 5_000);

  /** Texts of answers have no length, and no notation but that of times. */
  private static final Set<String> ONLY_OF_REQUESTS =
      Set.of(
          "length-at-limit",
          "length-over-limit",
          "email-edge",
          "uri-edge",
          "any-email-edge",
          "e164-edge",
          "hex-edge",
          "uri-by-chance");

  private static final List<Place> PLACES =
      Places.all().stream().filter(place -> !place.isRequest()).toList();
  private static @Nullable FuzzReport report;

  @BeforeAll
  static void answerWithEveryBody() throws IOException {
    FuzzRun run = new FuzzRun(SEED, BODIES, Trial::of);
    report = FuzzReport.of("strict", SEED, run, PLACES, new StrictClient(SEED, PLACES));
  }

  static List<Place> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void refusesWhatTheGateRefusesForTheSameReason(Place place) {
    assertThat(report().disagreements(place)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void atLeastAThirdOfTheBodiesIsRefusedAndAThirdIsNot(Place place) {
    Tally tally = report().tally(place);

    assertThat(tally.valid()).isBetween(tally.bodies() / 3, tally.bodies() * 2 / 3);
  }

  @Test
  void everyMutationThatAnAnswerCanHaveIsSeenOften() {
    Tally total = report().total();

    assertThat(Mutations.ALL)
        .filteredOn(mutation -> !mutation.rare())
        .allSatisfy(
            mutation -> {
              if (ONLY_OF_REQUESTS.contains(mutation.name())) {
                assertThat(total.seen(mutation)).as(mutation.name()).isZero();
              } else {
                assertThat(total.seen(mutation))
                    .as(mutation.name())
                    .isGreaterThanOrEqualTo(Math.max(1, total.bodies() / 2_000));
              }
            });
  }

  private static FuzzReport report() {
    return Objects.requireNonNull(report);
  }
}
