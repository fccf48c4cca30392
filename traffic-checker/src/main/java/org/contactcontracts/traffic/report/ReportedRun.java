package org.contactcontracts.traffic.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactcontracts.traffic.AuditListener;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * Tells several reports what a run finds, the same finding of a file once, and says at the end
 * whether the run passed. Used by one thread: {@link #fileBegins}, then {@link #verdict} or {@link
 * #finding}, then {@link #fileEnds}, for each file; at last {@link #runEnds}.
 *
 * <p>Memory is bounded by {@link #MAX_DIFFERENT} and does not grow with the number of exchanges.
 * Every method throws {@link UncheckedIOException} when a report cannot be written.
 */
public final class ReportedRun implements AuditListener {
  /**
   * The most different findings of one file that are told; the others are counted. Nobody reads
   * more, and with names of members that strangers choose there is no end to them.
   */
  public static final int MAX_DIFFERENT = 10_000;

  private final List<Report> reports;
  private final boolean fold;
  private final Severity failOn;
  private final List<String> reasons = new ArrayList<>();
  private CheckedFile file = new CheckedFile("", CheckedFile.Kind.RECORDING);
  private Optional<Folding> kept = Optional.empty();
  private FileVerdict worst = FileVerdict.CONFORMS;
  private boolean unreadable;
  private long recordings;
  private long payloads;
  private Summary summary = Summary.EMPTY;
  private Tally tally = Tally.EMPTY;

  /**
   * @param reports all are told the same
   * @param fold whether the same finding of a recording is told once, at the end of the file; if
   *     not, each is told at once. The findings of a payload file are told one by one in any case
   * @param failOn from which severity on a finding makes the run fail
   */
  public ReportedRun(List<Report> reports, boolean fold, Severity failOn) {
    this.reports = List.copyOf(reports);
    this.fold = fold;
    this.failOn = Objects.requireNonNull(failOn, "failOn");
  }

  /** A file begins. */
  public void fileBegins(CheckedFile file) {
    this.file = Objects.requireNonNull(file, "file");
    worst = FileVerdict.CONFORMS;
    boolean recording = file.kind() == CheckedFile.Kind.RECORDING;
    if (recording) {
      recordings++;
    } else {
      payloads++;
    }
    if (recording && !fold) {
      kept = Optional.empty();
      tell(report -> report.fileBegins(file, Optional.empty()));
    } else {
      kept = Optional.of(new Folding(MAX_DIFFERENT, recording));
    }
  }

  @Override
  public void verdict(long index, ExchangeVerdict verdict) {
    verdict.findings().forEach(this::finding);
  }

  /** A finding of the file that has begun; one that is off is not told. */
  public void finding(TrafficFinding finding) {
    if (finding.severity() == Severity.OFF) {
      return;
    }
    tally = tally.plusOne(finding.severity());
    if (finding.severity() == Severity.ERROR) {
      worst = FileVerdict.VIOLATES;
    }
    if (kept.isPresent()) {
      kept.get().add(finding);
    } else {
      ReportedFinding single = Folding.single(finding);
      tell(report -> report.finding(single));
    }
  }

  /**
   * The file ends.
   *
   * @param isUnreadable whether the file, or an entry of it, cannot be read
   * @param ofFile what became of its exchanges; {@link Summary#EMPTY} for a payload file
   */
  public FileVerdict fileEnds(boolean isUnreadable, Summary ofFile) {
    FileVerdict verdict = isUnreadable || ofFile.unreadable() > 0 ? FileVerdict.UNREADABLE : worst;
    unreadable |= verdict == FileVerdict.UNREADABLE;
    summary = summary.plus(ofFile);
    if (kept.isPresent()) {
      CheckedFile ended = file;
      tell(report -> report.fileBegins(ended, Optional.of(verdict)));
      for (ReportedFinding finding : kept.get().findings()) {
        tell(report -> report.finding(finding));
      }
    }
    FileOutcome outcome = new FileOutcome(verdict, ofFile, kept.map(Folding::notListed).orElse(0L));
    kept = Optional.empty();
    tell(report -> report.fileEnds(outcome));
    return verdict;
  }

  /**
   * Makes the run fail, whatever the findings say.
   *
   * @param reason one sentence that says why and what to do
   */
  public void fail(String reason) {
    reasons.add(Objects.requireNonNull(reason, "reason"));
  }

  /**
   * Makes the run fail when it checked nothing, unless it had something that cannot be read, which
   * makes it fail anyway. A check that passes because it saw nothing is worse than none.
   *
   * @param leftOut how many exchanges a filter left out
   */
  public void requireExchanges(long leftOut) {
    if (unreadable || summary.conforming() + summary.violating() > 0) {
      return;
    }
    if (recordings == 0) {
      fail("Nothing was checked: there is no recording. Check what was given.");
    } else if (summary.exchanges() + leftOut == 0) {
      fail("Nothing was checked: no recording has an exchange. Check how they were recorded.");
    } else if (summary.exchanges() == 0) {
      fail(
          "Nothing was checked: none of %s is one of the vendor or operation that was asked for."
                  .formatted(Wording.count(leftOut, "exchange"))
              + " Check --vendor and --operation, or name a gateway with --server.");
    } else {
      fail(
          "Nothing was checked: no operation of a contract fits any of %s. Name a gateway with"
                  .formatted(Wording.count(summary.exchanges(), "exchange"))
              + " --server, or another contract with --spec.");
    }
  }

  /**
   * Makes the run fail when too little of the contracts was touched.
   *
   * @param coverage what was touched
   * @param percent how much of it is enough, from 0 to 100
   */
  public void requireCoverage(Coverage coverage, double percent) {
    CoverageTable.Count all = CoverageTable.of(coverage).all();
    if (all.seen() * 100.0 < percent * all.total()) {
      fail(
          "The coverage is %s, and at least %s %% are asked for. Record what the table of the"
                  .formatted(all.percent(), BigDecimal.valueOf(percent).toPlainString())
              + " coverage says was not seen, or ask for less.");
    }
  }

  /**
   * The run ends.
   *
   * @param coverage what of the contracts the recordings touched; empty for payload files
   */
  public RunOutcome runEnds(Optional<Coverage> coverage) {
    RunOutcome outcome =
        new RunOutcome(result(), recordings, payloads, summary, coverage, tally, reasons);
    tell(report -> report.runEnds(outcome));
    return outcome;
  }

  private RunOutcome.Result result() {
    if (unreadable) {
      return RunOutcome.Result.UNREADABLE;
    }
    boolean failed = !reasons.isEmpty() || tally.atLeast(failOn) > 0;
    return failed ? RunOutcome.Result.FAILED : RunOutcome.Result.PASSED;
  }

  private void tell(Told told) {
    for (Report report : reports) {
      try {
        told.to(report);
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
  }

  /** One call of a report. */
  @FunctionalInterface
  private interface Told {
    void to(Report report) throws IOException;
  }
}
