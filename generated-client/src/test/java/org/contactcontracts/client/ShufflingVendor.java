package org.contactcontracts.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A vendor that answers calls in an order of its own, on a thread of its own. */
final class ShufflingVendor implements AutoCloseable {

  private record Call(int update, CompletableFuture<String> answer) {}

  private final Random random;
  private final int patience;
  private final Thread thread = new Thread(this::answer, "shuffling-vendor");

  private final List<Call> open = new ArrayList<>();
  private final Map<Integer, Integer> made = new HashMap<>();
  private int most;
  private boolean impatient;
  private boolean closed;

  private ShufflingVendor(long seed, int patience) {
    this.random = new Random(seed);
    this.patience = patience;
    thread.start();
  }

  static ShufflingVendor of(long seed) {
    return new ShufflingVendor(seed, 1);
  }

  /** Answers only while so many calls are open, until it is hurried. */
  static ShufflingVendor patient(long seed, int openCalls) {
    return new ShufflingVendor(seed, openCalls);
  }

  /** An update; those divisible by 7 are refused. */
  synchronized CompletableFuture<String> update(int update) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    open.add(new Call(update, answer));
    made.merge(update, 1, Integer::sum);
    most = Math.max(most, open.size());
    notifyAll();
    return answer;
  }

  /** How many calls wait for their answer. */
  synchronized int open() {
    return open.size();
  }

  /** The most calls that were open at a time. */
  synchronized int most() {
    return most;
  }

  /** How often each update was made. */
  synchronized Map<Integer, Integer> made() {
    return Map.copyOf(made);
  }

  synchronized void hurry() {
    impatient = true;
    notifyAll();
  }

  private void answer() {
    for (Call call = next(); call != null; call = next()) {
      if (call.update() % 7 == 0) {
        call.answer().completeExceptionally(refusal());
      } else {
        call.answer().complete("done " + call.update());
      }
    }
  }

  static ContactClientException refusal() {
    byte[] body = {};
    return ErrorResponseException.of(
        new ErrorResponseException.Answer(
            "acme updateContact",
            1,
            new TransportResponse(429, Map.of("Retry-After", List.of("60")), body),
            null,
            Instant.EPOCH));
  }

  private synchronized @Nullable Call next() {
    try {
      while (!closed && (open.isEmpty() || (open.size() < patience && !impatient))) {
        wait();
      }
    } catch (InterruptedException e) {
      return null;
    }
    if (open.isEmpty()) {
      return null;
    }
    return open.remove(random.nextInt(open.size()));
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
