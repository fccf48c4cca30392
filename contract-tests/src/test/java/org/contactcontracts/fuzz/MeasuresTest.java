package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger of measures names what there is; {@link RemovedMeasures} does the rest. */
class MeasuresTest {

  private static final Path CHECKOUT = Path.of("..");

  static List<Measure> measures() {
    return Measure.all();
  }

  @Test
  void theLedgerHasManyMeasuresEachOnce() {
    assertThat(measures()).extracting(Measure::name).doesNotHaveDuplicates();
    assertThat(measures()).hasSizeGreaterThanOrEqualTo(14);
  }

  @ParameterizedTest
  @MethodSource("measures")
  void everyMeasureStandsOnceInItsFile(Measure measure) {
    assertThat(measure.occurrences(CHECKOUT)).as(measure.file()).isEqualTo(1);
    assertThat(measure.replace()).isNotEqualTo(measure.find());
    assertThat(measure.without()).endsWith(".");
  }
}
