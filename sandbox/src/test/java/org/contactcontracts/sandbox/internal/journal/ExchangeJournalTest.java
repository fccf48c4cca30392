package org.contactcontracts.sandbox.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.sandbox.internal.store.Database;
import org.contactcontracts.sandbox.internal.store.DatabaseAddress;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of what waits when the journal ends. */
class ExchangeJournalTest {
  private final Database database = Database.open(DatabaseAddress.inMemory());
  private final AtomicLong kept = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Logger logger = Logger.getLogger("org.contactcontracts.sandbox");

  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          log.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void close() {
    logger.removeHandler(handler);
    database.close();
  }

  @Test
  void writesAllThatWaitsBeforeItEnds() {
    ExchangeJournal journal = journal(database::jdbi);
    for (int i = 0; i < 2_500; i++) {
      journal.record(exchanged("{\"name\": \"Alice\"}"));
    }

    journal.close();

    assertThat(kept.get()).isEqualTo(2_500);
    assertThat(missed.get()).isZero();
    assertThat(log).isEmpty();
  }

  @Test
  void isNotHeldUpByALargeObjectOfNamesOfOneShape() {
    StringBuilder body = new StringBuilder("{\"name\": 1");
    for (int i = 0; i < 80_000; i++) {
      body.append(", \"a").append(i).append("\": 1");
    }
    ExchangeJournal journal = journal(database::jdbi);
    journal.record(exchanged(body.append("}").toString()));
    journal.record(exchanged("{}"));

    journal.close();

    assertThat(kept.get()).isEqualTo(2);
    assertThat(log).isEmpty();
  }

  @Test
  void saysWhatIsLostWhenItIsWaitedForNoMore() throws InterruptedException {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch mayWrite = new CountDownLatch(1);
    ExchangeJournal journal =
        journal(
            () -> {
              writing.countDown();
              await(mayWrite);
              return database.jdbi();
            });
    journal.record(exchanged("{}"));
    writing.await();
    journal.record(exchanged("{}"));
    journal.record(exchanged("{}"));

    journal.abandon();
    mayWrite.countDown();
    journal.close();

    assertThat(kept.get()).isEqualTo(1);
    assertThat(missed.get()).isEqualTo(2);
    assertThat(log)
        .containsExactly(
            "The journal lost 2 exchanges: they could not be written within 30 seconds after the sandbox ended.");
  }

  @Test
  void saysWhatIsLostWhenTheDatabaseFails() {
    ExchangeJournal journal =
        journal(
            () -> {
              throw new IllegalStateException("secret");
            });
    journal.record(exchanged("{}"));

    journal.close();

    assertThat(missed.get()).isEqualTo(1);
    assertThat(log)
        .containsExactly(
            "The journal lost 1 exchanges: writing them failed with java.lang.IllegalStateException.");
  }

  private ExchangeJournal journal(Supplier<Jdbi> jdbi) {
    return ExchangeJournal.open(
        jdbi,
        Clock.systemUTC(),
        10_000,
        64 * 1024,
        new JournalListener() {
          @Override
          public void kept(JournalEntry entry) {
            kept.incrementAndGet();
          }

          @Override
          public void missed(long exchanges) {
            missed.addAndGet(exchanges);
          }
        });
  }

  private static Exchanged exchanged(String body) {
    HeaderList json = HeaderList.of("Content-Type", "application/json");
    return new Exchanged(
        new Received(
            "PATCH",
            "/invent/orgs/org_acme/contacts/contact_alice",
            null,
            json,
            body.getBytes(StandardCharsets.UTF_8),
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)),
        new Answered(400, json, "{\"message\": \"no\"}".getBytes(StandardCharsets.UTF_8)),
        Delivery.atOnce(),
        "invent",
        null,
        null,
        Duration.ZERO);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
