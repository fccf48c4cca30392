package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;

class ReportedRunTest {
  private static final Summary ONE = new Summary(1, 0, 1, 0, 0);

  /** Writes down what it is told. */
  private static final class Told implements Report {
    private final List<String> calls = new ArrayList<>();
    private final List<ReportedFinding> findings = new ArrayList<>();
    private long notListed;

    @Override
    public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) {
      calls.add(file.name() + verdict.map(known -> " " + known).orElse(""));
    }

    @Override
    public void finding(ReportedFinding finding) {
      findings.add(finding);
      calls.add(finding.finding().instance() + " x" + finding.count());
    }

    @Override
    public void fileEnds(FileOutcome outcome) {
      notListed = outcome.notListed();
      calls.add("ends " + outcome.verdict());
    }

    @Override
    public void runEnds(RunOutcome outcome) {
      calls.add(outcome.result().toString());
    }
  }

  private final Told told = new Told();

  @Test
  void foldsTheElementsOfAnArrayAndAllExchangesIntoOneFinding() {
    ReportedRun run = run(true);

    run.fileBegins(SampleRun.recording("a.har"));
    for (int i = 0; i < 9; i++) {
      run.finding(SampleRun.name(i, i));
    }
    run.fileEnds(false, ONE);
    run.runEnds(Optional.empty());

    assertThat(told.calls)
        .containsExactly("a.har violates", "/channels/0/name x9", "ends violates", "FAILED");
    assertThat(told.findings.get(0).places())
        .extracting(Place::exchange)
        .containsExactly(0L, 1L, 2L, 3L, 4L);
  }

  @Test
  void foldsEachFileOnItsOwn() {
    ReportedRun run = run(true);

    for (String file : List.of("a.har", "b.har")) {
      run.fileBegins(SampleRun.recording(file));
      run.finding(SampleRun.name(0, 0));
      run.fileEnds(false, ONE);
    }

    assertThat(told.findings)
        .hasSize(2)
        .extracting(ReportedFinding::fingerprint)
        .containsOnly(told.findings.get(0).fingerprint());
  }

  @Test
  void tellsEachPlaceAtOnceWhenNotFolding() {
    ReportedRun run = run(false);

    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(SampleRun.name(0, 0));

    assertThat(told.calls).containsExactly("a.har", "/channels/0/name x1");

    run.finding(SampleRun.name(1, 0));
    run.fileEnds(false, ONE);

    assertThat(told.calls)
        .containsExactly("a.har", "/channels/0/name x1", "/channels/0/name x1", "ends violates");
  }

  @Test
  void neverFoldsTheFindingsOfAPayload() {
    ReportedRun run = run(true);

    run.fileBegins(new CheckedFile("a.json", CheckedFile.Kind.PAYLOAD));
    run.finding(SampleRun.name(-1, 0));
    run.finding(SampleRun.name(-1, 0));
    run.fileEnds(false, Summary.EMPTY);

    assertThat(told.calls)
        .containsExactly(
            "a.json violates", "/channels/0/name x1", "/channels/0/name x1", "ends violates");
  }

  @Test
  void keepsSoManyDifferentFindingsAndCountsTheOthers() {
    ReportedRun run = run(true);

    run.fileBegins(SampleRun.recording("a.har"));
    for (int i = 0; i < ReportedRun.MAX_DIFFERENT + 3; i++) {
      run.finding(SampleRun.unknownMember(i, "x" + i));
    }
    run.finding(SampleRun.unknownMember(0, "x0"));
    run.fileEnds(false, ONE);
    RunOutcome outcome = run.runEnds(Optional.empty());

    assertThat(told.findings).hasSize(ReportedRun.MAX_DIFFERENT);
    assertThat(told.findings.get(0).count()).isEqualTo(2);
    assertThat(told.notListed).isEqualTo(3);
    assertThat(outcome.tally()).isEqualTo(new Tally(0, ReportedRun.MAX_DIFFERENT + 4, 0));
  }

  @Test
  void keepsNoNameThatIsAsLongAsAMessage() {
    ReportedRun run = run(true);
    String emoji = "\uD83D\uDE00".repeat(1000);

    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(SampleRun.unknownMember(0, emoji));
    run.fileEnds(false, ONE);

    String problem = told.findings.get(0).finding().problem();
    assertThat(problem).hasSizeBetween(ReportedFinding.MAX_TEXT - 1, ReportedFinding.MAX_TEXT);
    assertThat(problem).startsWith("The body has the member \"\uD83D\uDE00").endsWith("\uDE00…");
  }

  @Test
  void tellsApartWhatDiffersBeyondTheLengthThatIsKept() {
    ReportedRun run = run(true);
    String longName = "x".repeat(ReportedFinding.MAX_TEXT);

    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(SampleRun.unknownMember(0, longName + "1"));
    run.finding(SampleRun.unknownMember(1, longName + "2"));
    run.fileEnds(false, ONE);

    assertThat(told.findings).hasSize(2);
  }

  @Test
  void doesNotTellWhatIsOff() {
    ReportedRun run = run(true);

    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(withSeverity(Severity.OFF));
    FileVerdict verdict = run.fileEnds(false, ONE);
    RunOutcome outcome = run.runEnds(Optional.empty());

    assertThat(verdict).isEqualTo(FileVerdict.CONFORMS);
    assertThat(told.findings).isEmpty();
    assertThat(outcome.tally()).isEqualTo(new Tally(0, 0, 0));
  }

  @Test
  void failsFromTheSeverityThatIsSet() {
    assertThat(resultOf(Severity.WARNING, Severity.ERROR)).isEqualTo(RunOutcome.Result.PASSED);
    assertThat(resultOf(Severity.WARNING, Severity.WARNING)).isEqualTo(RunOutcome.Result.FAILED);
    assertThat(resultOf(Severity.NOTE, Severity.WARNING)).isEqualTo(RunOutcome.Result.PASSED);
    assertThat(resultOf(Severity.NOTE, Severity.NOTE)).isEqualTo(RunOutcome.Result.FAILED);
    assertThat(resultOf(Severity.ERROR, Severity.OFF)).isEqualTo(RunOutcome.Result.PASSED);
  }

  @Test
  void whatCannotBeReadOutweighsFindingsAndReasons() {
    ReportedRun run = run(true);

    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(SampleRun.name(0, 0));
    FileVerdict verdict = run.fileEnds(false, new Summary(2, 0, 1, 0, 1));
    run.fail("Nothing was checked.");

    assertThat(verdict).isEqualTo(FileVerdict.UNREADABLE);
    assertThat(run.runEnds(Optional.empty()).result()).isEqualTo(RunOutcome.Result.UNREADABLE);
  }

  @Test
  void aReasonFailsARunWithoutFindings() {
    ReportedRun run = run(true);

    run.fail("Nothing was checked.");
    RunOutcome outcome = run.runEnds(Optional.empty());

    assertThat(outcome.result()).isEqualTo(RunOutcome.Result.FAILED);
    assertThat(outcome.reasons()).containsExactly("Nothing was checked.");
  }

  @Test
  void passesOnThatAReportCannotBeWritten() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int count) throws IOException {
            throw new IOException("The disk is full.");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    ReportedRun run =
        new ReportedRun(
            List.of(ReportFormat.TEXT.report(full, SampleRun.settings().build())),
            true,
            Severity.ERROR);
    run.fileBegins(SampleRun.recording("a.har"));

    assertThatThrownBy(() -> run.fileEnds(false, ONE))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The disk is full.");
  }

  private RunOutcome.Result resultOf(Severity found, Severity failOn) {
    ReportedRun run = new ReportedRun(List.of(), true, failOn);
    run.fileBegins(SampleRun.recording("a.har"));
    run.finding(withSeverity(found));
    run.fileEnds(false, ONE);
    return run.runEnds(Optional.empty()).result();
  }

  private static TrafficFinding withSeverity(Severity severity) {
    TrafficFinding finding = SampleRun.name(0, 0);
    return new TrafficFinding(
        finding.rule(),
        severity,
        finding.vendor(),
        finding.operation(),
        finding.exchange(),
        finding.instance(),
        finding.position(),
        finding.contract(),
        finding.keyword(),
        finding.value(),
        finding.problem(),
        finding.remedy());
  }

  private ReportedRun run(boolean fold) {
    return new ReportedRun(List.of(told), fold, Severity.ERROR);
  }
}
