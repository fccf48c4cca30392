package org.contactcontracts.sandbox.internal.journal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.Journal;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The journal: what came and went, masked and with the contract's verdict, in the database.
 *
 * <p>An exchange is put aside while it is answered, and checked, masked and written by one thread
 * afterwards; whoever reads is shown everything that was answered before. Safe for use by several
 * threads.
 */
public final class ExchangeJournal implements Journal, AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.contactcontracts.sandbox");

  /** In milliseconds: how long exchanges gather before they are written in one transaction. */
  private static final long GATHER = 1_000;

  /** In milliseconds: a database that takes longer does not answer. */
  private static final long MAX_FLUSH = 10_000;

  /** In milliseconds: how soon a waiting reader sees what another process wrote. */
  private static final long LOOK_AGAIN = 500;

  /**
   * How long a sandbox that ends waits for its journal: some milliseconds do for a thousand usual
   * exchanges, and this for as many megabytes as may wait.
   */
  private static final Duration MAX_CLOSE = Duration.ofSeconds(30);

  /** How long it waits after that for the transaction under way. */
  private static final Duration MAX_LAST = Duration.ofSeconds(5);

  /** In bytes: room for some bodies of the longest kind. */
  private static final long MAX_WAITING_BYTES = 64L << 20;

  /** A reader that waits holds a thread that others want to be answered by. */
  private static final int MAX_WAITING_READERS = 16;

  /** Exchanges of an export that are held at a time. */
  private static final int PAGE = 50;

  private final Clock clock;
  private final int maxBodyBytes;
  private final WaitingExchanges waiting;
  private final JournalStore store;
  private final JournalListener listener;
  private final Semaphore waitingReaders = new Semaphore(MAX_WAITING_READERS);
  private final Thread writer;

  private ExchangeJournal(
      Clock clock, JournalStore store, int size, int maxBodyBytes, JournalListener listener) {
    this.listener = listener;
    this.clock = clock;
    this.store = store;
    this.maxBodyBytes = maxBodyBytes;
    waiting = new WaitingExchanges(size, MAX_WAITING_BYTES);
    writer = new Thread(this::write, "sandbox-journal");
    writer.setDaemon(true);
  }

  /**
   * Opens the journal.
   *
   * @param jdbi gives the database, asked when it is first needed
   * @param clock tells when an answer was made
   * @param size how many exchanges are kept
   * @param maxBodyBytes how much of a body is kept, in bytes
   * @param listener is told what was kept and what was not, by the thread that writes
   */
  public static ExchangeJournal open(
      Supplier<Jdbi> jdbi, Clock clock, int size, int maxBodyBytes, JournalListener listener) {
    JournalStore store = new JournalStore(jdbi::get, size);
    ExchangeJournal journal = new ExchangeJournal(clock, store, size, maxBodyBytes, listener);
    journal.writer.start();
    return journal;
  }

  @Override
  public void record(Exchanged exchanged) {
    waiting.add(new WaitingExchanges.Noted(exchanged, now()));
  }

  /** A clock of the user's own that fails must not keep an answer from being sent. */
  private Instant now() {
    try {
      return clock.instant();
    } catch (RuntimeException e) {
      return Instant.now();
    }
  }

  /** Exchanges in the order of their numbers. */
  public List<JournalEntry> list(JournalQuery query) {
    flush();
    return store.list(query);
  }

  /**
   * As {@link #list}, but when there is none it waits for one.
   *
   * @param seconds how long at most
   */
  public List<JournalEntry> await(JournalQuery query, int seconds) {
    List<JournalEntry> found = list(query);
    if (!found.isEmpty() || seconds == 0 || !waitingReaders.tryAcquire()) {
      return found;
    }
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
      long left = end - System.nanoTime();
      while (found.isEmpty() && left > 0) {
        waiting.awaitNew(Math.min(LOOK_AGAIN, TimeUnit.NANOSECONDS.toMillis(left) + 1));
        found = list(query);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      waitingReaders.release();
    }
    return found;
  }

  /** The exchange with a number. */
  public Optional<JournalEntry> find(long sequence) {
    flush();
    return store.find(sequence);
  }

  /** Forgets every exchange and says how many there were. */
  public int clear() {
    flush();
    return store.clear();
  }

  /**
   * What the journal holds now, one exchange after the other.
   *
   * @param query which exchanges
   */
  void forEach(JournalQuery query, EntryWriter each) throws IOException {
    flush();
    JournalQuery next = query;
    List<JournalEntry> page;
    do {
      page = store.list(next);
      for (JournalEntry entry : page) {
        each.write(entry);
        next = next.after(entry.sequence());
      }
    } while (page.size() == next.limit());
  }

  /** What is asked for when everything is. */
  static JournalQuery everything(@Nullable String worldId, @Nullable String vendor) {
    return new JournalQuery(worldId, vendor, null, null, null, 0, PAGE);
  }

  /**
   * Writes what there is and ends; what cannot be written in time is counted in the log. Closing
   * again does nothing.
   */
  @Override
  public void close() {
    waiting.close();
    if (!ends(MAX_CLOSE)) {
      abandon();
      if (!ends(MAX_LAST)) {
        lost(waiting.left(), "the database did not answer before the sandbox ended");
      }
    }
  }

  /** Writes what is checked already, and no more. */
  void abandon() {
    waiting.abandon();
  }

  /**
   * Whether the writer ends within a time. An interruption is for later: who does not wait closes
   * the database on it.
   */
  private boolean ends(Duration within) {
    boolean interrupted = false;
    long end = System.nanoTime() + within.toNanos();
    for (long left = within.toNanos();
        left > 0 && writer.isAlive();
        left = end - System.nanoTime()) {
      try {
        TimeUnit.NANOSECONDS.timedJoin(writer, left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return !writer.isAlive();
  }

  private void flush() {
    try {
      waiting.flush(MAX_FLUSH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void write() {
    ExchangeClerk clerk = null;
    try {
      for (WaitingExchanges.Batch batch = waiting.take(GATHER);
          !batch.exchanges().isEmpty();
          batch = waiting.take(GATHER)) {
        clerk = clerk == null ? new ExchangeClerk(maxBodyBytes) : clerk;
        append(clerk, batch);
        waiting.done();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void append(ExchangeClerk clerk, WaitingExchanges.Batch batch) {
    int lost = batch.exchanges().size();
    try {
      List<JournalEntry> entries = entries(clerk, batch.exchanges());
      lost -= entries.size();
      long missed = batch.missed() + lost;
      store.append(entries, missed);
      entries.forEach(listener::kept);
      listener.missed(missed);
      if (lost > 0) {
        lost(
            lost,
            "they could not be written within %d seconds after the sandbox ended"
                .formatted(MAX_CLOSE.toSeconds()));
      }
    } catch (RuntimeException e) {
      listener.missed(batch.missed() + batch.exchanges().size());
      // Its message may quote what was sent.
      lost(batch.exchanges().size(), "writing them failed with " + e.getClass().getName());
    }
  }

  /** What is to be written of exchanges: of all, or of the first when nobody waits any more. */
  private List<JournalEntry> entries(ExchangeClerk clerk, List<WaitingExchanges.Noted> exchanges) {
    List<JournalEntry> entries = new ArrayList<>(exchanges.size());
    for (WaitingExchanges.Noted noted : exchanges) {
      if (waiting.isAbandoned()) {
        return entries;
      }
      entries.add(clerk.entry(noted.exchanged(), noted.answered()));
    }
    return entries;
  }

  private static void lost(long exchanges, String reason) {
    LOG.log(
        System.Logger.Level.ERROR,
        () -> "The journal lost %d exchanges: %s.".formatted(exchanges, reason));
  }

  /** Takes one exchange after the other. */
  @FunctionalInterface
  interface EntryWriter {
    void write(JournalEntry entry) throws IOException;
  }
}
