package org.contactcontracts.traffic.internal.recording;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
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
import org.jspecify.annotations.Nullable;

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

  // The last stretch that waits, behind which there is no batch; null when none does.
  private @Nullable Turn last;

  /** Entries that were handed over. */
  private record Waiting(Future<BatchResult> result, int bytes, @Nullable Guess guess) {}

  /** What a worker does. */
  private interface Work {
    BatchResult by(BatchCheck check) throws InterruptedException;
  }

  /** A stretch, with its turn. */
  private record Guess(Stretch stretch, Turn turn) {}

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
    this.newCheck =
        () ->
            new BatchCheck(format.reader(), check, settings.unreadable(), settings.maxEntryBytes());
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
    while (true) {
      Optional<Stretch> stretch = batches.stretch();
      if (stretch.isPresent()) {
        handOver(workers, stretch.get());
      } else if (last != null) {
        // The entries behind the last stretch are those only if it ends where it was guessed to.
        tellAll();
      } else {
        Optional<Batch> batch = batches.next();
        if (batch.isEmpty()) {
          break;
        }
        handOver(workers, batch.get());
      }
      while (waiting.size() >= maxWaiting || waitingBytes > maxWaitingBytes || nextIsDone()) {
        tellNext();
      }
    }
    tellAll();
    return summary;
  }

  private void handOver(Executor workers, Batch batch) {
    handOver(workers, check -> check.check(batch), batch.bytes().length, null);
  }

  private void handOver(Executor workers, Stretch stretch) {
    Turn turn = last == null ? Turn.first(batches.index()) : last.following();
    last = turn;
    handOver(
        workers,
        check -> check.check(stretch, turn),
        stretch.bytes().length,
        new Guess(stretch, turn));
  }

  private void handOver(Executor workers, Work work, int bytes, @Nullable Guess guess) {
    FutureTask<BatchResult> result = new FutureTask<>(() -> check(work));
    workers.execute(result);
    waiting.add(new Waiting(result, bytes, guess));
    waitingBytes += bytes;
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "traffic-check");
    thread.setDaemon(true);
    return thread;
  }

  private BatchResult check(Work work) throws InterruptedException {
    BatchCheck check = Optional.ofNullable(idle.poll()).orElseGet(newCheck);
    BatchResult result = work.by(check);
    idle.add(check);
    return result;
  }

  private boolean nextIsDone() {
    Waiting next = waiting.peek();
    return next != null && next.result().isDone();
  }

  private void tellAll() {
    while (!waiting.isEmpty()) {
      tellNext();
    }
  }

  private void tellNext() {
    Waiting next = waiting.remove();
    waitingBytes -= next.bytes();
    BatchResult result = result(next);
    Guess guess = next.guess();
    if (guess != null && guess.turn().isRefused()) {
      goBack(guess);
      return;
    }
    if (guess != null) {
      goOn(guess);
    }
    summary = summary.plus(result.summary());
    result.tell(listener);
    listener.progress(summary.exchanges(), input.count());
  }

  private void goOn(Guess right) {
    batches.guessedRight();
    if (right.turn() == last) {
      batches.goOn(right.turn().next());
      last = null;
    }
  }

  /** Has everything from a stretch on read again, whose end was not guessed right. */
  private void goBack(Guess wrong) {
    List<Stretch> stretches = new ArrayList<>();
    stretches.add(wrong.stretch());
    for (Waiting next : waiting) {
      Guess guess = next.guess();
      if (guess != null) {
        stretches.add(guess.stretch());
      }
    }
    waiting.clear();
    waitingBytes = 0;
    last = null;
    batches.goBack(stretches, wrong.turn().index());
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
