package org.contactcontracts.client.internal;

import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.client.ContactClientException;
import org.contactcontracts.client.ContractViolationException;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.TimeSource;
import org.contactcontracts.client.TimedOutException;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.Violation;
import org.jspecify.annotations.Nullable;

/**
 * One call with its attempts.
 *
 * <p>It decides; who drives it sends and waits: {@link #pace()}, wait, {@link #begin()}, send,
 * {@link #settle}, wait and again, at last {@link #finish()}. Blocking and asynchronous calls
 * differ in nothing else. Its methods are called one after the other, perhaps on several threads.
 */
final class Call<T> {

  /** The answer of {@link #settle} when no attempt follows. */
  static final long DONE = RetryDecision.NEVER;

  private final Caller caller;
  private final Operation<T> operation;
  private final URI uri;
  private final RequestBody body;
  private final TimeSource time;
  private final long start;
  private final @Nullable Report report;

  private int attempt;
  private boolean cutShort;
  private @Nullable TransportResponse response;
  private @Nullable Throwable failure;
  private Retry.@Nullable AsyncContext<TransportResponse> retry;
  private @Nullable List<ContactClientException> earlier;
  private volatile Pacer.@Nullable Permit permit;

  Call(Caller caller, Operation<T> operation, URI uri, RequestBody body) {
    this.caller = caller;
    this.operation = operation;
    this.uri = uri;
    this.body = body;
    this.time = caller.settings().timeSource();
    this.start = time.nanoTime();
    this.report = Report.of(caller, operation);
  }

  /** Makes the call on the calling thread. */
  Exchange<T> run() {
    long wait;
    do {
      long pause = pace();
      if (pause == DONE || (pause > 0 && !slept(pause))) {
        break;
      }
      TransportResponse answer = null;
      Throwable thrown = null;
      try {
        answer = caller.settings().transport().send(begin());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        thrown = e;
      } catch (IOException | RuntimeException e) {
        thrown = e;
      }
      wait = settle(answer, thrown);
    } while (wait != DONE && slept(wait));
    return finish();
  }

  private boolean slept(long nanos) {
    try {
      time.sleep(Duration.ofNanos(nanos));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      interruptedWhileWaiting(e);
      return false;
    }
  }

  /**
   * Takes a turn for the next attempt.
   *
   * @return how many nanoseconds to wait for it, or {@link #DONE} when it comes after the deadline
   */
  long pace() {
    Pacer pacer = caller.pacer();
    if (pacer == null) {
      return 0;
    }
    Pacer.Permit turn = pacer.reserve();
    permit = turn;
    long wait = turn.waitNanos();
    if (!caller.limits().isPast(passed() + wait)) {
      return wait;
    }
    turn.giveBack();
    if (earlier != null) {
      // It is the last one after all, and is thrown itself.
      earlier.remove(earlier.size() - 1);
    }
    return DONE;
  }

  private void giveTurnBack() {
    Pacer.Permit turn = permit;
    if (turn != null) {
      turn.giveBack();
    }
  }

  /** Starts the wait before the next attempt. */
  CompletableFuture<Void> delay(long nanos) {
    return time.delay(Duration.ofNanos(nanos));
  }

  /** Sends the request of the attempt that {@link #begin()} started. */
  CompletableFuture<TransportResponse> sendAsync() {
    try {
      return caller.settings().transport().sendAsync(begin());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Starts an attempt. */
  private TransportRequest begin() {
    attempt++;
    Map<String, String> headers = caller.headers();
    if (report != null) {
      headers = report.attemptStarted(attempt, headers, time.nanoTime());
    }
    Duration timeout = caller.limits().attempt(attempt == 1 ? 0 : passed());
    cutShort = caller.limits().isCutShort(timeout);
    TransportRequest request =
        new TransportRequest(operation.method(), uri, headers, body, timeout);
    if (report != null) {
      report.sending(request);
    }
    return request;
  }

  /**
   * Takes what an attempt came to.
   *
   * @return how many nanoseconds to wait before the next attempt, or {@link #DONE}
   */
  long settle(@Nullable TransportResponse answer, @Nullable Throwable thrown) {
    response = answer;
    failure = thrown;
    boolean mayPass = answer == null || RetryDecision.mayPass(answer.status());
    long wait = mayPass ? waitBeforeRetry() : DONE;
    if (report != null) {
      report.attemptEnded(answer, thrown, wait, time.nanoTime());
    }
    return wait;
  }

  private long waitBeforeRetry() {
    if (!body.isRepeatable() || !(operation.isIdempotent() || Failures.isNeverSent(failure))) {
      return DONE;
    }
    if (retry == null) {
      retry = new RetryDecision(caller.retryPolicy(), caller.settings()).ofOneCall();
    }
    long millis = failure == null ? retry.onResult(response) : retry.onError(failure);
    if (millis < 0) {
      return DONE;
    }
    long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    if (caller.limits().isPast(passed() + nanos) || !caller.budget().take()) {
      return DONE;
    }
    earlier = earlier == null ? new ArrayList<>() : earlier;
    earlier.add(exception());
    return nanos;
  }

  private void interruptedWhileWaiting(InterruptedException e) {
    giveTurnBack();
    response = null;
    failure = e;
  }

  /** What the call came to. */
  Exchange<T> finish() {
    try {
      Exchange<T> exchange = exchange();
      if (attempt == 1) {
        caller.budget().giveBack();
      }
      finished(null);
      return exchange;
    } catch (ContactClientException e) {
      if (earlier != null) {
        earlier.forEach(e::addSuppressed);
      }
      finished(e.code());
      throw e;
    }
  }

  /** The caller has lost interest. */
  void cancelled() {
    giveTurnBack();
    finished("cancelled");
  }

  private void finished(@Nullable String code) {
    if (report != null) {
      report.finished(attempt, response, passed(), code);
    }
  }

  private Exchange<T> exchange() {
    TransportResponse answer = response;
    boolean success = answer != null && answer.status() >= 200 && answer.status() <= 299;
    ContactClientException error = success ? null : exception();
    ResponseGate gate = caller.gate();
    if (answer != null && gate != null) {
      List<Violation> violations = gate.violations(operation, answer);
      if (!violations.isEmpty()) {
        throw ContractViolationException.response(
            operation.name(), attempt, answer, violations, error);
      }
    }
    if (answer == null || error != null) {
      throw error == null ? exception() : error;
    }
    return new Exchange<>(Bodies.read(operation, attempt, answer), answer, attempt);
  }

  private ContactClientException exception() {
    if (response == null && failure == null) {
      return TimedOutException.paced(operation.name());
    }
    return response != null
        ? Failures.answered(operation, attempt, response, time.now())
        : Failures.unanswered(operation, attempt, Objects.requireNonNull(failure), cutShort);
  }

  private long passed() {
    return time.nanoTime() - start;
  }
}
