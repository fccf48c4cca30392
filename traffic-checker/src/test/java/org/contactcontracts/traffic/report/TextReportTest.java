package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.Summary;
import org.junit.jupiter.api.Test;

class TextReportTest {
  private static final String ESCAPE = "\u001B";

  @Test
  void coloursOnlyWhenAsked() {
    String plain = SampleRun.recordings(ReportFormat.TEXT);
    String coloured = coloured();

    assertThat(plain).doesNotContain(ESCAPE);
    assertThat(coloured)
        .contains(
            ESCAPE + "[1;31merror" + ESCAPE + "[0m response-body [invent updateContact] ",
            ESCAPE + "[32mconforms" + ESCAPE + "[0m");
    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void namesPayloadsThatCannotBeReadElsewhere() {
    StringWriter out = new StringWriter();
    StringWriter unreadable = new StringWriter();
    Report report = ReportFormat.TEXT.report(out, unreadable, SampleRun.settings().build());
    ReportedRun run = new ReportedRun(List.of(report), true, Severity.ERROR);

    run.fileBegins(new CheckedFile("a.json", CheckedFile.Kind.PAYLOAD));
    run.fileEnds(true, Summary.EMPTY);
    run.fileBegins(new CheckedFile("b.json", CheckedFile.Kind.PAYLOAD));
    run.fileEnds(false, Summary.EMPTY);
    run.runEnds(Optional.empty());

    assertThat(unreadable).hasToString("a.json: unreadable\n");
    assertThat(out).hasToString("b.json: conforms\n");
  }

  @Test
  void saysWhatWasNotListed() {
    String report =
        SampleRun.write(
            ReportFormat.TEXT,
            true,
            run -> {
              run.fileBegins(SampleRun.recording("a.har"));
              for (int i = 0; i <= ReportedRun.MAX_DIFFERENT; i++) {
                run.finding(SampleRun.unknownMember(i, "x" + i));
              }
              run.fileEnds(false, new Summary(1, 1, 0, 0, 0));
              run.runEnds(Optional.empty());
            });

    assertThat(report)
        .contains(
            "a.har: 1 more finding is not listed: a file has at most 10000 different ones in a"
                + " report.\n");
  }

  private static String coloured() {
    return SampleRun.write(
        ReportFormat.TEXT,
        true,
        SampleRun.settings().colour(true).build(),
        SampleRun::tellRecordings);
  }
}
