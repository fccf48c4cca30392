package org.contactcontracts.traffic.report;

import java.util.Objects;
import org.contactcontracts.traffic.Summary;

/**
 * What came of a file.
 *
 * @param verdict the answer
 * @param summary of its exchanges; {@link Summary#EMPTY} for a payload file
 * @param notListed how many findings were counted and not told, because the file has more different
 *     ones than are kept
 */
public record FileOutcome(FileVerdict verdict, Summary summary, long notListed) {
  /** Checks that nothing is null. */
  public FileOutcome {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(summary, "summary");
  }
}
