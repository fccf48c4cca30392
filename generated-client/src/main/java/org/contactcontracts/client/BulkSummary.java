package org.contactcontracts.client;

import java.util.OptionalLong;

/**
 * How far a {@link BulkUpdate} has come.
 *
 * @param state whether it is over, and what ended it
 * @param updated how many successes this run has delivered
 * @param failed how many failures this run has delivered
 * @param undelivered how many calls were started whose results were not delivered; these updates
 *     may have happened, and a resumed run makes them again. At most {@link BulkUpdate#window}; 0
 *     once the run is over, unless the consumer failed
 * @param nextPosition where to resume, counted from 0: every result before this position has been
 *     delivered, and none from it on. Nothing from {@code nextPosition + undelivered} on was
 *     attempted
 * @param firstFailure the position of the first failure that this run has delivered; whoever wants
 *     to make the failed updates again resumes there, and gets the later successes once more
 */
public record BulkSummary(
    State state,
    long updated,
    long failed,
    int undelivered,
    long nextPosition,
    OptionalLong firstFailure) {

  /** Whether a run is over, and what ended it. */
  public enum State {
    /** It has not begun, or is not over. */
    UNDER_WAY,
    /** Every update of the input was made and reported. */
    COMPLETED,
    /** As many calls failed as {@link BulkUpdate.Builder#stopAfterFailures} allows. */
    TOO_MANY_FAILURES,
    /** {@link BulkUpdate#stop} was called. */
    STOPPED,
    /** The thread was interrupted. */
    INTERRUPTED,
    /** The input threw an exception. */
    INPUT_FAILED,
    /** The consumer threw an exception. */
    CONSUMER_FAILED
  }

  /** Whether every update of the input was made and reported, some of them perhaps as failures. */
  public boolean completed() {
    return state == State.COMPLETED;
  }

  BulkSummary with(State next, int notDelivered) {
    return new BulkSummary(next, updated, failed, notDelivered, nextPosition, firstFailure);
  }

  BulkSummary delivered(BulkResult<?, ?> result, int notDelivered) {
    boolean success = result.succeeded();
    return new BulkSummary(
        state,
        success ? updated + 1 : updated,
        success ? failed : failed + 1,
        notDelivered,
        result.position() + 1,
        success || firstFailure.isPresent() ? firstFailure : OptionalLong.of(result.position()));
  }
}
