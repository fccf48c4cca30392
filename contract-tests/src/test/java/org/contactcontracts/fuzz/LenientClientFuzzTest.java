package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a vendor may change in its answers, a client that is not told to be strict throws
 * nothing but the documented error, and writes the typed body again without losing a member or a
 * value.
 *
 * <p>{@code -Dfuzz.seed} is the seed, {@code -Dfuzz.lenient} the number of bodies an operation.
 * Bodies that break a client are saved below {@code target/fuzz/lenient}.
 */
class LenientClientFuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.lenient", 10_000);

  private static final List<Place> PLACES =
      Places.all().stream().filter(place -> !place.isRequest()).toList();
  private static @Nullable FuzzReport report;

  @BeforeAll
  static void answerWithEveryBody() throws IOException {
    FuzzRun run = new FuzzRun(SEED, BODIES, VendorChanges::trial);
    report = FuzzReport.of("lenient", SEED, run, PLACES, new LenientClient(SEED, PLACES));
  }

  static List<Place> places() {
    return PLACES;
  }

  @ParameterizedTest
  @MethodSource("places")
  void nothingThatAVendorMayChangeBreaksTheClient(Place place) {
    assertThat(report().disagreements(place)).isEmpty();
  }

  @Test
  void everyOperationIsAnsweredOftenAndWithEveryStatus() {
    assertThat(PLACES.stream().map(place -> place.vendor() + "/" + place.operation()).distinct())
        .allSatisfy(
            operation ->
                assertThat(
                        PLACES.stream()
                            .filter(place -> place.toString().startsWith(operation + "/"))
                            .mapToInt(place -> report().tally(place).bodies())
                            .sum())
                    .isGreaterThan(BODIES * 99 / 100));
    assertThat(PLACES).allSatisfy(p -> assertThat(report().tally(p).bodies()).isPositive());
  }

  @Test
  void everyKindOfChangeIsSeenOften() {
    assertThat(VendorChanges.ALL)
        .allSatisfy(
            change ->
                assertThat(report().total().seen(change))
                    .as(change.name())
                    .isGreaterThanOrEqualTo(Math.max(1, report().total().bodies() / 50)));
  }

  private static FuzzReport report() {
    return Objects.requireNonNull(report);
  }
}
