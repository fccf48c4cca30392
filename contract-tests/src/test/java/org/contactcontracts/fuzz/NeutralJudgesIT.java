package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Validators that others wrote give the gate's verdict, save where a reviewed file in {@code
 * fuzz/neutral} says which clause decides otherwise.
 *
 * <p>The bodies are every edge of every notation, and the first of those that {@link
 * DifferentialFuzzTest} judges; {@code -Dfuzz.neutral} is their number a place. With far fewer than
 * the default, entries are stale.
 */
class NeutralJudgesIT {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("fuzz.neutral", 1_500);
  private static final int MOST_SHOWN = 20;

  private static final Path FOLDER = Path.of("target", "fuzz", "neutral");

  @Test
  void ajvAgreesOnEveryValue() throws IOException {
    List<Place> places = Places.all();

    try (NeutralJudge judge = NeutralJudges.ajv(places)) {
      hold(judge, places);
    }
  }

  @Test
  void atlassianAgreesOnEveryMessage() throws IOException {
    List<Place> places = Places.all().stream().filter(place -> !place.isForm()).toList();

    try (NeutralJudge judge = NeutralJudges.atlassian(places)) {
      hold(judge, places);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ajv", "atlassian"})
  void everyExplanationNamesAHeadingOfTheVerdicts(String judge) throws IOException {
    Path document = Path.of("..", "docs", "verdicts.md");
    List<String> headings =
        Files.readAllLines(document).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .toList();

    assertThat(Explanation.of(judge)).isNotEmpty();
    assertThat(Explanation.of(judge)).extracting(Explanation::decided).isSubsetOf(headings);
  }

  private static void hold(NeutralJudge judge, List<Place> places) throws IOException {
    NeutralRun run =
        new NeutralRun(SEED, judge, Explanation.of(judge.name())).judge(places, BODIES);

    Files.createDirectories(FOLDER);
    Files.writeString(FOLDER.resolve(judge.name() + ".txt"), run.report(), StandardCharsets.UTF_8);
    System.out.println(run.report());
    assertThat(run.accepted()).isGreaterThan(places.size() * BODIES / 3);
    assertThat(run.refused()).isGreaterThan(places.size() * BODIES / 3);
    assertThat(run.unexplained().stream().limit(MOST_SHOWN)).isEmpty();
    assertThat(run.stale()).as("stale explanations").isEmpty();
  }
}
