package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.contactcontracts.traffic.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Names in recordings are strangers' names: they may be made to break a terminal or a page. */
class HostileNamesTest {
  @ParameterizedTest
  @EnumSource
  void noReportHoldsACharacterThatCannotBeSeen(ReportFormat format) {
    String report = SampleRun.recordings(format) + hostileFile(format);

    assertThat(report).contains("gnp.");
    assertThat(report.replace("\n", "").codePoints()).allMatch(Printable::isVisible);
  }

  @Test
  void jsonReadsBackAsWhatWasThere() {
    JsonNode report = JsonSchemas.parse(hostileFile(ReportFormat.JSON));

    assertThat(report.at("/results/0/file").asText()).isEqualTo(SampleRun.HOSTILE);
  }

  @Test
  void jsonKeepsWhatCanBeSeen() {
    String name = "Ålice \uD83D\uDE00 \"x\" \u007F.har";

    String report = SampleRun.write(ReportFormat.JSON, true, run -> tell(run, name));

    assertThat(report).contains("Ålice \uD83D\uDE00 \\\"x\\\" \\u007F.har");
    assertThat(JsonSchemas.parse(report).at("/results/0/file").asText()).isEqualTo(name);
  }

  @Test
  void junitIsWellFormed() throws Exception {
    String report = SampleRun.recordings(ReportFormat.JUNIT) + "";

    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(report)));

    assertThat(document.getElementsByTagName("testsuite").getLength()).isEqualTo(4);
    assertThat(document.getElementsByTagName("testcase").getLength()).isEqualTo(7);
  }

  @Test
  void noNameBecomesMarkup() {
    String page = SampleRun.recordings(ReportFormat.HTML) + hostileFile(ReportFormat.HTML);

    assertThat(page).contains("&lt;b&gt;&amp;&#39;&quot;").doesNotContain("<b>", "<script");
  }

  @Test
  void noNameBecomesACommandOfGithub() {
    String report = SampleRun.recordings(ReportFormat.GITHUB) + hostileFile(ReportFormat.GITHUB);

    assertThat(report.lines())
        .allMatch(line -> line.matches("::(error|warning|notice) .*|[0-9]+ recordings?, .*"))
        .noneMatch(line -> line.contains("##["));
    assertThat(report.lines().filter(line -> line.startsWith("::error")))
        .allMatch(
            line -> line.matches("::error (file=[^:,]*,line=\\d+,col=\\d+,)?title=[^:,]*::.*"));
  }

  private static String hostileFile(ReportFormat format) {
    return SampleRun.write(format, true, run -> tell(run, SampleRun.HOSTILE));
  }

  private static void tell(ReportedRun run, String name) {
    run.fileBegins(SampleRun.recording(name));
    run.finding(SampleRun.name(0, 0));
    run.fileEnds(false, new Summary(1, 0, 1, 0, 0));
    run.runEnds(Optional.of(SampleRun.coverage()));
  }
}
