package org.contactcontracts.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivorLedgerTest {
  private static final String SIZE =
      "validator.Shown#list | NonVoidMethodCall | removed call to size";
  private static final String BOUND =
      "validator.Shown#list | ConditionalsBoundary | changed conditional boundary | 1 of 1";

  @TempDir private Path folder = Path.of("");

  @Test
  void agreesWhenEverySurvivorIsListedWithItsReason() throws IOException {
    List<String> summary = new ArrayList<>();
    Path report =
        report(
            mutant("list", "NonVoidMethodCallMutator", "removed call to size", 7, 3, "KILLED"),
            mutant("list", "NonVoidMethodCallMutator", "removed call to size", 9, 3, "SURVIVED"),
            mutant(
                "list",
                "ConditionalsBoundaryMutator",
                "changed conditional boundary",
                9,
                4,
                "NO_COVERAGE"),
            mutant("list", "MathMutator", "replaced + with -", 9, 5, "TIMED_OUT"));
    Path list =
        list("# A title.", "", SIZE + " | 2 of 2 | It is a hint.", BOUND + " | Nobody can tell.");

    assertThat(SurvivorLedger.complaints(report, list, summary)).isEmpty();
    assertThat(summary).containsExactly("4 mutants: 2 killed, 2 survive");
  }

  @Test
  void namesASurvivorThatIsNotListed() throws IOException {
    Path report =
        report(
            mutant("list", "NonVoidMethodCallMutator", "removed call to size", 7, 3, "SURVIVED"));

    assertThat(complaints(report))
        .containsExactly("Survives, but is not listed: " + SIZE + " | 1 of 1");
  }

  @Test
  void namesALineThatIsStaleOrGivenTwiceOrWithoutAReason() throws IOException {
    Path report =
        report(
            mutant("list", "NonVoidMethodCallMutator", "removed call to size", 7, 3, "KILLED"),
            mutant("list", "NonVoidMethodCallMutator", "removed call to size", 9, 3, "SURVIVED"));

    assertThat(
            complaints(
                report,
                SIZE + " | 1 of 2 | It is a hint.",
                SIZE + " | 2 of 2 | It is a hint.",
                SIZE + " | 2 of 2 | Again.",
                SIZE + " | 3 of 3 | It is a hint.",
                SIZE + " | 2 of 2"))
        .containsExactly(
            "Listed, but a test kills it: " + SIZE + " | 1 of 2 | It is a hint.",
            "Listed twice: " + SIZE + " | 2 of 2 | Again.",
            "Listed without a reason, or no such mutant: " + SIZE + " | 3 of 3 | It is a hint.",
            "Listed without a reason, or no such mutant: " + SIZE + " | 2 of 2");
  }

  @Test
  void countsInTheOrderOfTheSourceAndALambdaWithItsMethod() throws IOException {
    Path report =
        report(
            mutant(
                "lambda$list$1",
                "NakedReceiverMutator",
                "null for Shown::lambda$list$1",
                20,
                1,
                "SURVIVED"),
            mutant("list", "NakedReceiverMutator", "null for Shown::list", 10, 8, "SURVIVED"),
            mutant(
                "lambda$list$0",
                "NakedReceiverMutator",
                "null for Shown::lambda$list$0",
                10,
                2,
                "KILLED"));
    String name = "validator.Shown#list | NakedReceiver | null for Shown::list";

    assertThat(complaints(report))
        .containsExactly(
            "Survives, but is not listed: " + name + " | 2 of 3",
            "Survives, but is not listed: " + name + " | 3 of 3");
  }

  @Test
  void failsWhenNothingWasMutated() throws IOException {
    Path report = report();

    assertThat(complaints(report)).containsExactly("The report has no mutants: " + report);
    assertThatThrownBy(() -> complaints(folder.resolve("none.xml")))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(
            () ->
                SurvivorLedger.complaints(
                    report(mutant("list", "MathMutator", "replaced + with -", 9, 5, "KILLED")),
                    folder.resolve("none.txt"),
                    new ArrayList<>()))
        .isInstanceOf(NoSuchFileException.class);
  }

  private List<String> complaints(Path report, String... lines) throws IOException {
    return SurvivorLedger.complaints(report, list(lines), new ArrayList<>());
  }

  private Path list(String... lines) throws IOException {
    return Files.write(folder.resolve("survivors.txt"), List.of(lines));
  }

  private Path report(String... mutants) throws IOException {
    return Files.writeString(
        folder.resolve("mutations.xml"),
        "<mutations>" + String.join("\n", mutants) + "</mutations>");
  }

  private static String mutant(
      String method, String mutator, String description, int line, int index, String status) {
    boolean detected = status.equals("KILLED") || status.equals("TIMED_OUT");
    return """
        <mutation detected='%s' status='%s'>
          <mutatedClass>org.contactcontracts.validator.Shown</mutatedClass>
          <mutatedMethod>%s</mutatedMethod>
          <lineNumber>%d</lineNumber>
          <mutator>org.pitest.mutators.%s</mutator>
          <indexes><index>%d</index></indexes>
          <description>%s</description>
        </mutation>
        """
        .formatted(detected, status, method, line, mutator, index, description);
  }
}
