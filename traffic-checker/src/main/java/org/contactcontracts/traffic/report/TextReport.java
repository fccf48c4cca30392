package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * Lines for people: those of a recording such as a compiler prints them, and for each payload file
 * its verdict.
 */
final class TextReport implements Report {
  private final Writer out;
  private final Writer errors;
  private final Style style;
  private final boolean withCoverage;
  private CheckedFile file = new CheckedFile("", CheckedFile.Kind.RECORDING);
  private Writer current;

  TextReport(Writer out, Writer errors, ReportSettings settings) {
    this.out = out;
    this.errors = errors;
    this.current = out;
    style = new Style(settings.colour());
    withCoverage = settings.coverage();
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) throws IOException {
    this.file = file;
    boolean isUnreadable = verdict.filter(FileVerdict.UNREADABLE::equals).isPresent();
    current = isPayload() && isUnreadable ? errors : out;
    if (isPayload()) {
      line(name(), ": ", verdict.map(style::verdict).orElse(""));
    }
  }

  @Override
  public void finding(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    if (isPayload()) {
      line("  ", Printable.of(Wording.message(finding)));
      String pointer = finding.contract().map(ContractPlace::pointer).orElse("");
      line("    ", finding.keyword(), ", ", Printable.of(pointer));
      return;
    }
    line(
        style.strong(name() + ":" + finding.position() + ":"),
        " ",
        style.severity(finding.severity()),
        " ",
        finding.rule().id(),
        " [",
        Printable.of(Wording.operation(finding)),
        "] ",
        style.strong(Printable.of(finding.problem())));
    details(reported);
  }

  private void details(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    if (!finding.remedy().isEmpty()) {
      line("  ", Printable.of(finding.remedy()));
    }
    if (!finding.value().isEmpty()) {
      line("  value: ", Printable.of(finding.value()));
    }
    if (finding.contract().isPresent()) {
      ContractPlace place = finding.contract().get();
      String position = place.file() + ":" + place.position() + " " + place.pointer();
      line("  ", style.weak("contract: " + Printable.of(position)));
    }
    String times = Wording.times(reported);
    if (!times.isEmpty()) {
      line("  ", style.weak(times));
    }
  }

  @Override
  public void fileEnds(FileOutcome outcome) throws IOException {
    if (outcome.notListed() > 0) {
      line(name(), ": ", Wording.notListed(outcome.notListed()), ".");
    }
    if (!isPayload()) {
      line(
          name(),
          ": ",
          style.verdict(outcome.verdict()),
          "; ",
          Wording.exchanges(outcome.summary()));
    }
    out.flush();
    errors.flush();
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    current = out;
    if (withCoverage && outcome.coverage().isPresent()) {
      new CoverageText(out, style).write(CoverageTable.of(outcome.coverage().get()));
    }
    if (outcome.recordings() > 0) {
      line(Wording.run(outcome));
    }
    out.flush();
    current = errors;
    for (String reason : outcome.reasons()) {
      line(style.bad("failed:"), " ", Printable.of(reason));
    }
    errors.flush();
  }

  private boolean isPayload() {
    return file.kind() == CheckedFile.Kind.PAYLOAD;
  }

  private String name() {
    return Printable.of(file.name());
  }

  private void line(String... parts) throws IOException {
    for (String part : parts) {
      current.write(part);
    }
    current.write('\n');
  }
}
