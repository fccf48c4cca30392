package org.contactcontracts.traffic.report;

import java.util.List;
import java.util.Objects;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * A finding and how often it was made.
 *
 * @param finding as it was made first. Texts beyond {@link #MAX_TEXT} characters were shortened and
 *     end with an ellipsis
 * @param count how often, at least 1
 * @param places the first places, at most {@link #MAX_PLACES}, in the order of the file
 * @param fingerprint the same for the same finding in every run, in hexadecimal digits. Neither
 *     lines nor exchanges are part of it
 */
public record ReportedFinding(
    TrafficFinding finding, long count, List<Place> places, String fingerprint) {
  /** The most places that are kept of a finding: enough to see whether they are of a kind. */
  public static final int MAX_PLACES = 5;

  /**
   * The longest text of a finding that is kept, in characters. The name of a member of a stranger's
   * message may be as long as the message.
   */
  public static final int MAX_TEXT = 500;

  /** Checks that nothing is null. */
  public ReportedFinding {
    Objects.requireNonNull(finding, "finding");
    places = List.copyOf(places);
    Objects.requireNonNull(fingerprint, "fingerprint");
  }
}
