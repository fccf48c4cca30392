package org.contactcontracts.sandbox.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.junit.jupiter.api.Test;

class WaitingExchangesTest {

  @Test
  void keepsTheNewestWhereThereIsNoRoomForAll() throws InterruptedException {
    WaitingExchanges waiting = new WaitingExchanges(2, 1_000_000);

    for (int size = 1; size <= 5; size++) {
      waiting.add(noted(size));
    }

    WaitingExchanges.Batch batch = waiting.take(0);
    assertThat(batch.exchanges())
        .extracting(n -> n.exchanged().received().body().length)
        .containsExactly(4, 5);
    assertThat(batch.missed()).isEqualTo(3);
  }

  @Test
  void holdsNoMoreBytesThanItMayButAlwaysTheLast() throws InterruptedException {
    WaitingExchanges waiting = new WaitingExchanges(100, 10_000);

    waiting.add(noted(3_000));
    waiting.add(noted(3_000));
    waiting.add(noted(3_000));
    WaitingExchanges.Batch some = waiting.take(0);
    waiting.add(noted(1));
    waiting.add(noted(20_000));
    WaitingExchanges.Batch last = waiting.take(0);

    assertThat(some.exchanges()).hasSize(2);
    assertThat(some.missed()).isEqualTo(1);
    assertThat(last.exchanges()).hasSize(1);
    assertThat(last.missed()).isEqualTo(1);
  }

  @Test
  void givesWhatIsLeftAfterItsEndAndThenNothing() throws InterruptedException {
    WaitingExchanges waiting = new WaitingExchanges(2, 1_000_000);
    waiting.add(noted(1));

    waiting.close();
    waiting.add(noted(2));

    assertThat(waiting.take(60_000).exchanges()).hasSize(1);
    assertThat(waiting.take(60_000).exchanges()).isEmpty();
  }

  @Test
  void givesNoMoreThanABatchAtOnceUnlessNobodyWaitsForIt() throws InterruptedException {
    WaitingExchanges waiting = new WaitingExchanges(5_000, 100_000_000);
    for (int i = 0; i < 4_500; i++) {
      waiting.add(noted(1));
    }

    int first = waiting.take(0).exchanges().size();
    int second = waiting.take(60_000).exchanges().size();
    waiting.done();
    long left = waiting.left();
    waiting.abandon();
    int rest = waiting.take(60_000).exchanges().size();
    waiting.done();

    assertThat(first).isEqualTo(1_000);
    assertThat(second).isEqualTo(1_000);
    assertThat(left).isEqualTo(2_500);
    assertThat(rest).isEqualTo(2_500);
    assertThat(waiting.left()).isZero();
  }

  private static WaitingExchanges.Noted noted(int size) {
    Received received =
        new Received(
            "PATCH",
            "/invent",
            null,
            HeaderList.none(),
            new byte[size],
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 1));
    Answered answered = new Answered(200, HeaderList.none(), new byte[0]);
    return new WaitingExchanges.Noted(
        new Exchanged(received, answered, Delivery.atOnce(), "invent", null, null, Duration.ZERO),
        Instant.EPOCH);
  }
}
