package org.contactcontracts.sandbox.internal.server;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Outgoing;
import org.xnio.IoUtils;
import org.xnio.Options;

/**
 * Sends answers: head and body in one write, so that Nagle's algorithm never waits for an
 * acknowledgement (RFC 896). No thread waits for a delay, nor for a caller who does not read.
 */
final class AnswerSender {
  private final long writeTimeout;

  /**
   * A sender.
   *
   * @param writeTimeout how long nothing of an answer may be taken before its connection is closed
   */
  AnswerSender(Duration writeTimeout) {
    this.writeTimeout = writeTimeout.toMillis();
  }

  void send(HttpServerExchange exchange, Outgoing outgoing) {
    Delivery delivery = outgoing.delivery();
    if (delivery.before().isZero()) {
      begin(exchange, outgoing);
    } else {
      after(delivery.before(), exchange, () -> begin(exchange, outgoing));
    }
  }

  private void begin(HttpServerExchange exchange, Outgoing outgoing) {
    Delivery delivery = outgoing.delivery();
    if (delivery.reset() && delivery.bytes() == 0) {
      reset(exchange);
      return;
    }
    Answered answered = outgoing.answered();
    exchange.setStatusCode(answered.status());
    for (HeaderList.Field field : answered.headers().fields()) {
      exchange.getResponseHeaders().add(HttpString.tryFromString(field.name()), field.value());
    }
    exchange.setResponseContentLength(answered.body().length);
    boolean whole = delivery.bytes() >= answered.body().length;
    if (whole && delivery.within().isZero()) {
      ByteBuffer body = ByteBuffer.wrap(answered.body());
      exchange.getResponseSender().send(body);
      closeUnlessTaken(exchange, body, exchange::isResponseComplete);
    } else {
      inParts(exchange, answered.body(), delivery);
    }
  }

  private void inParts(HttpServerExchange exchange, byte[] body, Delivery delivery) {
    int sent = Math.min(delivery.bytes(), body.length);
    int half = delivery.within().isZero() ? sent : sent / 2;
    Runnable end =
        () -> {
          if (delivery.bytes() >= body.length) {
            exchange.endExchange();
            closeUnlessTaken(exchange, ByteBuffer.allocate(0), exchange::isResponseComplete);
          } else if (delivery.reset()) {
            reset(exchange);
          } else {
            IoUtils.safeClose(exchange.getConnection());
          }
        };
    Runnable rest = () -> write(exchange, ByteBuffer.wrap(body, half, sent - half), end);
    write(
        exchange,
        ByteBuffer.wrap(body, 0, half),
        () -> {
          if (delivery.within().isZero()) {
            end.run();
          } else {
            after(delivery.within(), exchange, rest);
          }
        });
  }

  private void write(HttpServerExchange exchange, ByteBuffer part, Runnable next) {
    AtomicBoolean taken = new AtomicBoolean();
    exchange
        .getResponseSender()
        .send(
            part,
            new IoCallback() {
              @Override
              public void onComplete(HttpServerExchange done, Sender sender) {
                taken.set(true);
                next.run();
              }

              @Override
              public void onException(HttpServerExchange broken, Sender sender, IOException e) {
                taken.set(true);
                IoUtils.safeClose(broken.getConnection());
              }
            });
    closeUnlessTaken(exchange, part, taken::get);
  }

  /**
   * Looks after an answer that its caller has not taken at once, again and again until it is done,
   * and closes the connection when nothing of it was taken meanwhile. Undertow's own timeout would
   * also count the time between the answers of a connection, and the pauses of faults.
   *
   * @param part what is being sent; its remainder shrinks in the thread that looks
   */
  private void closeUnlessTaken(
      HttpServerExchange exchange, ByteBuffer part, BooleanSupplier done) {
    if (done.getAsBoolean()) {
      return;
    }
    int left = part.remaining();
    exchange
        .getIoThread()
        .executeAfter(
            () -> {
              if (part.remaining() < left) {
                closeUnlessTaken(exchange, part, done);
              } else if (!done.getAsBoolean()) {
                IoUtils.safeClose(exchange.getConnection());
              }
            },
            writeTimeout,
            TimeUnit.MILLISECONDS);
  }

  private static void after(Duration delay, HttpServerExchange exchange, Runnable next) {
    Runnable timer =
        () -> exchange.getIoThread().executeAfter(next, delay.toMillis(), TimeUnit.MILLISECONDS);
    // A thread that returns from an exchange which it has not dispatched would end it.
    exchange.dispatch(exchange.getIoThread(), timer);
  }

  private static void reset(HttpServerExchange exchange) {
    try {
      exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
    } catch (IOException e) {
      // The connection has gone already, which is what was wanted.
    }
    IoUtils.safeClose(exchange.getConnection());
  }
}
