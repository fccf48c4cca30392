package org.contactcontracts.sandbox.internal.server;

import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Outgoing;
import org.xnio.IoUtils;
import org.xnio.Options;

/**
 * Sends answers: head and body in one write, so that Nagle's algorithm never waits for an
 * acknowledgement (RFC 896). No thread waits for a delay.
 */
final class AnswerSender {

  private AnswerSender() {}

  static void send(HttpServerExchange exchange, Outgoing outgoing) {
    Delivery delivery = outgoing.delivery();
    if (delivery.before().isZero()) {
      begin(exchange, outgoing);
    } else {
      after(delivery.before(), exchange, () -> begin(exchange, outgoing));
    }
  }

  private static void begin(HttpServerExchange exchange, Outgoing outgoing) {
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
      exchange.getResponseSender().send(ByteBuffer.wrap(answered.body()));
    } else {
      inParts(exchange, answered.body(), delivery);
    }
  }

  private static void inParts(HttpServerExchange exchange, byte[] body, Delivery delivery) {
    int sent = Math.min(delivery.bytes(), body.length);
    int half = delivery.within().isZero() ? sent : sent / 2;
    Runnable end =
        () -> {
          if (delivery.bytes() >= body.length) {
            exchange.endExchange();
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

  private static void write(HttpServerExchange exchange, ByteBuffer part, Runnable next) {
    exchange
        .getResponseSender()
        .send(
            part,
            new IoCallback() {
              @Override
              public void onComplete(HttpServerExchange done, Sender sender) {
                next.run();
              }

              @Override
              public void onException(HttpServerExchange broken, Sender sender, IOException e) {
                IoUtils.safeClose(broken.getConnection());
              }
            });
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
