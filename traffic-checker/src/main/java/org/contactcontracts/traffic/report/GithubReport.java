package org.contactcontracts.traffic.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;

/** Workflow commands of GitHub Actions, one line a finding, which it shows beside the file. */
final class GithubReport implements Report {
  private final Writer out;
  private final Artifact artifact;
  private String path = "";

  GithubReport(Writer out, ReportSettings settings) {
    this.out = out;
    artifact = new Artifact(settings.folder());
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) {
    path = artifact.path(file.name());
  }

  @Override
  public void finding(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    out.write(
        "::%s file=%s,line=%d,col=%d,title=%s::%s\n"
            .formatted(
                command(finding.severity()),
                property(path),
                finding.position().line(),
                finding.position().column(),
                property(finding.rule().id() + " [" + Wording.operation(finding) + "]"),
                data(message(reported))));
  }

  private static String message(ReportedFinding reported) {
    TrafficFinding finding = reported.finding();
    StringBuilder message = new StringBuilder(finding.problem());
    if (!finding.remedy().isEmpty()) {
      message.append(' ').append(finding.remedy());
    }
    String times = Wording.times(reported);
    if (!times.isEmpty()) {
      message.append('\n').append(times);
    }
    finding.contract().map(GithubReport::contract).ifPresent(message::append);
    return message.toString();
  }

  private static String contract(ContractPlace place) {
    return "\nContract: " + place.file() + ":" + place.position() + " " + place.pointer();
  }

  @Override
  public void fileEnds(FileOutcome outcome) throws IOException {
    if (outcome.notListed() > 0) {
      out.write(
          "::notice file=%s::%s\n"
              .formatted(property(path), data(Wording.notListed(outcome.notListed()) + ".")));
    }
    out.flush();
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    for (String reason : outcome.reasons()) {
      out.write("::error title=contact-contracts::" + data(reason) + "\n");
    }
    out.write(Wording.run(outcome) + "\n");
    out.flush();
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE, OFF -> "notice";
    };
  }

  /** Line breaks stay; whatever else a stranger's name may hold is made visible. */
  private static String data(String text) {
    return text.lines().map(GithubReport::escaped).collect(joining("%0A"));
  }

  private static String property(String text) {
    return escaped(text).replace(":", "%3A").replace(",", "%2C");
  }

  /** Runners also look for the older form of commands, wherever in a line it stands. */
  private static String escaped(String text) {
    return Printable.of(text).replace("%", "%25").replace("##[", "# #[");
  }
}
