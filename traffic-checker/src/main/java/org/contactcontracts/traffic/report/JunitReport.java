package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * JUnit XML: a suite for each vendor with a case for each operation, a suite of the recordings for
 * what belongs to no operation, and a suite of the payload files. Kept until the end, because a
 * suite begins with its numbers.
 */
final class JunitReport implements Report {
  private static final String RECORDINGS = "recordings";
  private static final String PAYLOADS = "payloads";
  private static final String RUN = "run";

  private final Writer out;
  private final Severity failOn;
  private final Map<String, Map<String, JunitCase>> suites = new LinkedHashMap<>();
  private CheckedFile file = new CheckedFile("", CheckedFile.Kind.RECORDING);

  JunitReport(Writer out, ReportSettings settings) {
    this.out = out;
    failOn = settings.failOn();
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) {
    this.file = file;
    ofFile().seen();
  }

  @Override
  public void finding(ReportedFinding reported) {
    TrafficFinding finding = reported.finding();
    boolean failure = finding.severity().compareTo(failOn) >= 0 && failOn != Severity.OFF;
    boolean hasOperation = !finding.vendor().isEmpty() && !finding.operation().isEmpty();
    boolean payload = file.kind() == CheckedFile.Kind.PAYLOAD;
    JunitCase tested =
        hasOperation && !payload ? testCase(finding.vendor(), finding.operation()) : ofFile();
    tested.seen();
    tested.add(file.name(), reported, failure);
  }

  @Override
  public void fileEnds(FileOutcome outcome) {
    if (outcome.verdict() == FileVerdict.UNREADABLE) {
      ofFile().unreadable();
    }
    if (outcome.notListed() > 0) {
      ofFile().note(Wording.notListed(outcome.notListed()) + ".");
    }
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    outcome.coverage().ifPresent(this::operations);
    for (String reason : outcome.reasons()) {
      JunitCase run = testCase(RUN, "contact-contracts check");
      run.seen();
      run.fail(reason);
    }
    try {
      write(XMLOutputFactory.newFactory().createXMLStreamWriter(out));
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write("\n");
    out.flush();
  }

  /** Operations that had no finding: they passed, or there was no traffic. */
  private void operations(Coverage coverage) {
    for (CoverageTable.Row row : CoverageTable.of(coverage).rows()) {
      JunitCase tested = testCase(row.vendor(), row.operation());
      if (row.seen()) {
        tested.seen();
      }
    }
  }

  private JunitCase ofFile() {
    boolean payload = file.kind() == CheckedFile.Kind.PAYLOAD;
    return testCase(payload ? PAYLOADS : RECORDINGS, file.name());
  }

  private JunitCase testCase(String suite, String name) {
    return suites
        .computeIfAbsent(suite, key -> new LinkedHashMap<>())
        .computeIfAbsent(name, JunitCase::new);
  }

  private void write(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuites");
    xml.writeAttribute("name", "contact-contracts");
    for (Map.Entry<String, Map<String, JunitCase>> suite : suites.entrySet()) {
      write(xml, Printable.of(suite.getKey()), suite.getValue());
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
    xml.flush();
  }

  private static void write(XMLStreamWriter xml, String suite, Map<String, JunitCase> cases)
      throws XMLStreamException {
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", suite);
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", count(cases, JunitCase.State.FAILED));
    xml.writeAttribute("errors", count(cases, JunitCase.State.UNREADABLE));
    xml.writeAttribute("skipped", count(cases, JunitCase.State.NOT_SEEN));
    for (JunitCase each : cases.values()) {
      each.write(xml, suite);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
  }

  private static String count(Map<String, JunitCase> cases, JunitCase.State state) {
    return Long.toString(cases.values().stream().filter(each -> each.state() == state).count());
  }
}
