package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of HTML that needs nothing else: no script, no other file, no network. The same finding
 * of several files is on it once.
 */
final class HtmlReport implements Report {
  /** The most different findings of a page: more is for programs. */
  static final int MAX_FINDINGS = 2_000;

  /** The most files that a page lists one by one; those that conform give way. */
  static final int MAX_FILES = 1_000;

  private final Writer out;
  private final Map<String, HtmlFinding> findings = new LinkedHashMap<>();
  private final List<HtmlFile> files = new ArrayList<>();
  private CheckedFile file = new CheckedFile("", CheckedFile.Kind.RECORDING);
  private long findingsInFile;
  private long notListed;
  private long filesNotListed;

  HtmlReport(Writer out) {
    this.out = out;
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) {
    this.file = file;
    findingsInFile = 0;
  }

  @Override
  public void finding(ReportedFinding reported) {
    findingsInFile += reported.count();
    HtmlFinding known = findings.get(reported.fingerprint());
    if (known != null) {
      known.again(file.name(), reported);
    } else if (findings.size() < MAX_FINDINGS) {
      findings.put(reported.fingerprint(), new HtmlFinding(file.name(), reported));
    } else {
      notListed += reported.count();
    }
  }

  @Override
  public void fileEnds(FileOutcome outcome) {
    notListed += outcome.notListed();
    findingsInFile += outcome.notListed();
    if (files.size() >= MAX_FILES) {
      boolean gaveWay =
          outcome.verdict() != FileVerdict.CONFORMS && removeOne(FileVerdict.CONFORMS);
      filesNotListed++;
      if (!gaveWay) {
        return;
      }
    }
    files.add(new HtmlFile(file, outcome, findingsInFile));
  }

  private boolean removeOne(FileVerdict verdict) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).outcome().verdict() == verdict) {
        files.remove(i);
        return true;
      }
    }
    return false;
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    List<HtmlFinding> listed = List.copyOf(findings.values());
    new HtmlPage(new Html(out), outcome, files, filesNotListed, listed, notListed).write();
    out.flush();
  }
}
