package org.contactcontracts.traffic.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Summary;

/**
 * What came of a run.
 *
 * @param result whether it passed
 * @param recordings how many recordings were checked
 * @param payloads how many payload files were checked
 * @param summary of the exchanges of all recordings
 * @param coverage what of the contracts they touched; empty for payload files
 * @param tally the findings of all files
 * @param reasons why the run fails, whatever the findings say: one sentence each. Empty when only
 *     findings and unreadable files decide
 */
public record RunOutcome(
    Result result,
    long recordings,
    long payloads,
    Summary summary,
    Optional<Coverage> coverage,
    Tally tally,
    List<String> reasons) {
  /** Whether a run passed, from the best on. */
  public enum Result {
    /** Nothing stands against it. */
    PASSED,
    /** It has findings that count, or a reason to fail. */
    FAILED,
    /** At least one file or entry cannot be read. */
    UNREADABLE
  }

  /** Checks that nothing is null. */
  public RunOutcome {
    Objects.requireNonNull(result, "result");
    Objects.requireNonNull(summary, "summary");
    Objects.requireNonNull(coverage, "coverage");
    Objects.requireNonNull(tally, "tally");
    reasons = List.copyOf(reasons);
  }
}
