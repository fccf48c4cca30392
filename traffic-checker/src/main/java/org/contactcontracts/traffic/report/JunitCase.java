package org.contactcontracts.traffic.report;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.contactcontracts.traffic.TrafficFinding;

/** One case: an operation, a recording or a payload file. */
final class JunitCase {
  /** What becomes of a case. */
  enum State {
    /** Nothing was found that counts. */
    PASSED,
    /** Something was found. */
    FAILED,
    /** The file cannot be read. */
    UNREADABLE,
    /** There was no traffic. */
    NOT_SEEN
  }

  /** The most findings that a case lists: a pipeline shows them in one box. */
  private static final int MAX_LISTED = 100;

  private final String name;
  private final List<String> failures = new ArrayList<>(0);
  private final List<String> notes = new ArrayList<>(0);
  private long failed;
  private boolean seen;
  private boolean unreadable;

  JunitCase(String name) {
    this.name = name;
  }

  void seen() {
    seen = true;
  }

  void unreadable() {
    unreadable = true;
  }

  void fail(String text) {
    failed++;
    if (failures.size() < MAX_LISTED) {
      failures.add(text);
    }
  }

  void note(String text) {
    if (notes.size() < MAX_LISTED) {
      notes.add(text);
    }
  }

  void add(String file, ReportedFinding reported, boolean failure) {
    TrafficFinding finding = reported.finding();
    String times = Wording.times(reported);
    String line =
        "%s:%s: %s %s %s%s"
            .formatted(
                file,
                finding.position(),
                finding.severity(),
                finding.rule(),
                Wording.message(finding),
                times.isEmpty() ? "" : " (" + times + ")");
    if (failure) {
      fail(line);
    } else {
      note(line);
    }
  }

  State state() {
    if (unreadable) {
      return State.UNREADABLE;
    }
    if (failed > 0) {
      return State.FAILED;
    }
    return seen ? State.PASSED : State.NOT_SEEN;
  }

  void write(XMLStreamWriter xml, String suite) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", suite);
    xml.writeAttribute("name", Printable.of(name));
    switch (state()) {
      case PASSED -> {}
      case FAILED -> problem(xml, "failure");
      case UNREADABLE -> problem(xml, "error");
      case NOT_SEEN -> {
        xml.writeCharacters("\n      ");
        xml.writeEmptyElement("skipped");
        xml.writeAttribute("message", "not in the traffic");
      }
    }
    if (!notes.isEmpty()) {
      xml.writeCharacters("\n      ");
      xml.writeStartElement("system-out");
      lines(xml, notes);
      xml.writeEndElement();
    }
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }

  private void problem(XMLStreamWriter xml, String element) throws XMLStreamException {
    xml.writeCharacters("\n      ");
    xml.writeStartElement(element);
    xml.writeAttribute("message", message());
    xml.writeAttribute("type", element.equals("error") ? "unreadable" : "finding");
    lines(xml, failures);
    if (failed > failures.size()) {
      xml.writeCharacters((failed - failures.size()) + " more\n");
    }
    xml.writeEndElement();
  }

  private String message() {
    if (failures.isEmpty()) {
      return "cannot be read";
    }
    String first = Printable.of(failures.get(0));
    return failed == 1 ? first : failed + " findings, the first: " + first;
  }

  private static void lines(XMLStreamWriter xml, List<String> lines) throws XMLStreamException {
    xml.writeCharacters("\n");
    for (String line : lines) {
      xml.writeCharacters(Printable.of(line) + "\n");
    }
  }
}
