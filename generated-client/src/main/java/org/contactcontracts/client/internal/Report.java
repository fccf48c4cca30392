package org.contactcontracts.client.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.contactcontracts.client.CallObserver;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.jspecify.annotations.Nullable;

/** Tells log and observers of one call. There is none if nobody listens. */
final class Report {

  private final CallLog log;
  private final Operation<?> operation;
  private final List<CallObserver.Watch> watches;
  private int attempt;
  private long attemptStart;

  private Report(CallLog log, Operation<?> operation, List<CallObserver.Watch> watches) {
    this.log = log;
    this.operation = operation;
    this.watches = watches;
  }

  static @Nullable Report of(Caller caller, Operation<?> operation) {
    List<CallObserver> observers = caller.settings().observers();
    if (observers.isEmpty() && !caller.log().isEnabled()) {
      return null;
    }
    String host = caller.settings().baseUrl().getRawAuthority();
    List<CallObserver.Watch> watches = new ArrayList<>(observers.size());
    for (CallObserver observer : observers) {
      try {
        watches.add(observer.started(operation.name(), operation.method(), host));
      } catch (RuntimeException e) {
        caller.log().observerFailed(e);
      }
    }
    return new Report(caller.log(), operation, watches);
  }

  /** The headers of the attempt, with those that the observers add. */
  Map<String, String> attemptStarted(int number, Map<String, String> headers, long now) {
    attempt = number;
    attemptStart = now;
    List<Map<String, String>> added = new ArrayList<>();
    tell(watch -> added.add(watch.attemptStarted(number)));
    Map<String, String> all = headers;
    for (Map<String, String> more : added) {
      all = more.isEmpty() ? all : Caller.merged(more, all);
    }
    return all;
  }

  void sending(TransportRequest request) {
    log.sending(operation, attempt, request);
  }

  void attemptEnded(
      @Nullable TransportResponse response, @Nullable Throwable failure, long wait, long now) {
    if (response != null) {
      log.received(operation, attempt, response);
    }
    CallObserver.Attempt ended =
        new CallObserver.Attempt(
            attempt,
            status(response),
            Optional.ofNullable(failure).map(f -> f.getClass().getSimpleName()),
            Duration.ofNanos(now - attemptStart),
            wait == Call.DONE ? Optional.empty() : Optional.of(Duration.ofNanos(wait)));
    tell(watch -> watch.attemptEnded(ended));
  }

  void finished(
      int attempts, @Nullable TransportResponse response, long took, @Nullable String code) {
    CallObserver.Outcome outcome =
        new CallObserver.Outcome(
            attempts,
            status(response),
            response == null ? Optional.empty() : response.requestId(),
            Duration.ofNanos(took),
            Optional.ofNullable(code));
    log.finished(operation, outcome);
    tell(watch -> watch.finished(outcome));
  }

  private void tell(Consumer<CallObserver.Watch> event) {
    for (CallObserver.Watch watch : watches) {
      try {
        event.accept(watch);
      } catch (RuntimeException e) {
        log.observerFailed(e);
      }
    }
  }

  private static OptionalInt status(@Nullable TransportResponse response) {
    return response == null ? OptionalInt.empty() : OptionalInt.of(response.status());
  }
}
