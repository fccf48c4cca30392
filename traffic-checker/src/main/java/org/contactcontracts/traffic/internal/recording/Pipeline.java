package org.contactcontracts.traffic.internal.recording;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.contactcontracts.traffic.Audit;
import org.contactcontracts.traffic.AuditListener;
import org.contactcontracts.traffic.ExchangeCheck;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.Summary;

/**
 * Finds the entries of a recording on the calling thread, has workers read and check them, and
 * tells the listener on the calling thread again, in the order of the recording.
 *
 * <p>How much waits for a worker or for its turn is bounded in number and in bytes, so that memory
 * does not grow with the recording, and hardly with the number of threads.
 */
public final class Pipeline {
  // Some dozens of entries, so that handing them over costs little, and a small recording still
  // keeps several cores busy.
  private static final int CHUNK_BYTES = 1 << 17;

  // Enough to go on with while one of them takes longer than the others.
  private static final int BATCHES_A_WORKER = 4;

  private final RecordingInput input;
  private final Batches batches;
  private final Supplier<BatchCheck> newCheck;
  private final AuditListener listener;
  private final long maxWaitingBytes;
  private final Queue<BatchCheck> idle = new ConcurrentLinkedQueue<>();
  private final Queue<Waiting> waiting = new ArrayDeque<>();
  private long waitingBytes;
  private Summary summary = Summary.EMPTY;

  /** A batch that was handed over. */
  private record Waiting(Future<BatchResult> result, int bytes) {}

  /**
   * A pipeline at the beginning of a recording.
   *
   * @throws RecordingException when there is none
   */
  public Pipeline(InputStream in, Audit settings, ExchangeCheck check, AuditListener listener) {
    this.input = new RecordingInput(in);
    Window window = new Window(input, CHUNK_BYTES, settings.maxEntryBytes());
    Format format = Format.of(new Detection(window).detect(settings.format()));
    this.batches = new Batches(window, format.entries(window, settings.maxEntryBytes()));
    this.newCheck = () -> new BatchCheck(format.reader(), check, settings.unreadable());
    this.listener = listener;
    this.maxWaitingBytes = settings.maxWaitingBytes();
  }

  /**
   * Reads the recording to its end.
   *
   * @throws RecordingException when it cannot be read any further
   * @throws IllegalStateException when the check of an exchange fails, which is a mistake in it
   */
  public Summary run(int threads) {
    if (threads == 1) {
      return run(Runnable::run, 1);
    }
    ExecutorService workers = Executors.newFixedThreadPool(threads, Pipeline::worker);
    try {
      return run(workers, BATCHES_A_WORKER * threads);
    } finally {
      workers.shutdownNow();
    }
  }

  private Summary run(Executor workers, int maxWaiting) {
    for (Optional<Batch> next = batches.next(); next.isPresent(); next = batches.next()) {
      Batch batch = next.get();
      FutureTask<BatchResult> result = new FutureTask<>(() -> check(batch));
      workers.execute(result);
      waiting.add(new Waiting(result, batch.bytes().length));
      waitingBytes += batch.bytes().length;
      while (waiting.size() >= maxWaiting || waitingBytes > maxWaitingBytes || nextIsDone()) {
        tellNext();
      }
    }
    while (!waiting.isEmpty()) {
      tellNext();
    }
    return summary;
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "traffic-check");
    thread.setDaemon(true);
    return thread;
  }

  private BatchResult check(Batch batch) {
    BatchCheck check = Optional.ofNullable(idle.poll()).orElseGet(newCheck);
    BatchResult result = check.check(batch);
    idle.add(check);
    return result;
  }

  private boolean nextIsDone() {
    Waiting next = waiting.peek();
    return next != null && next.result().isDone();
  }

  private void tellNext() {
    Waiting next = waiting.remove();
    waitingBytes -= next.bytes();
    BatchResult result = result(next);
    summary = summary.plus(result.summary());
    result.tell(listener);
    listener.progress(summary.exchanges(), input.count());
  }

  private static BatchResult result(Waiting next) {
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw interrupted();
      }
      return next.result().get();
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw interrupted();
    }
  }

  private static RecordingException interrupted() {
    return new RecordingException(
        RecordingException.INTERRUPTED,
        "The recording was not read to its end, because the reading was interrupted; read it"
            + " again.");
  }

  private static RuntimeException failure(ExecutionException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException("A batch could not be checked", e);
  }
}
