package org.contactcontracts.sandbox.internal.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.contactcontracts.sandbox.SandboxLimits;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Outgoing;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioExecutor;

/**
 * Reads requests to their end before anything else happens, without a thread that waits for the
 * next byte: slow senders hold up nobody.
 */
final class HttpEntrance implements HttpHandler {
  private final Function<Received, Pipeline.Way> inside;
  private final AnswerSender sender;
  private final int maxBodyBytes;
  private final long bodyTimeout;

  /**
   * The entrance.
   *
   * @param inside says what is to be done with a request; what is short gets no thread of its own,
   *     because to wake one takes about as long as an update does
   * @param limits how much of a body is read, one byte more tells that it was too long; how long
   *     one may take; and how long nothing of an answer may be taken
   */
  HttpEntrance(Function<Received, Pipeline.Way> inside, SandboxLimits limits) {
    this.inside = inside;
    sender = new AnswerSender(limits.writeTimeout());
    maxBodyBytes = limits.maxBodyBytes();
    bodyTimeout = limits.bodyTimeout().toMillis();
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    if (!isReadable(exchange)) {
      refuse(exchange);
      return;
    }
    Body body = new Body(maxBodyBytes);
    exchange
        .getRequestReceiver()
        .receivePartialBytes(
            (reading, bytes, last) -> {
              if (body.add(bytes)) {
                if (last) {
                  serve(reading, body.serve());
                }
              } else if (!body.isServed()) {
                // What is left is not read, so that the connection cannot be used again.
                reading.getRequestReceiver().pause();
                reading.setPersistent(false);
                serve(reading, body.serve());
              }
            },
            // The body ends too early, or its chunks cannot be told apart.
            (broken, e) -> {
              body.serve();
              refuse(broken);
            });
    if (!body.isServed()) {
      body.expiresWith(
          exchange
              .getIoThread()
              .executeAfter(
                  () -> IoUtils.safeClose(exchange.getConnection()),
                  bodyTimeout,
                  TimeUnit.MILLISECONDS));
    }
  }

  /**
   * Whether the request has a path and it is known where it ends. RFC 9112, 3.2.4: the target of
   * OPTIONS may be an asterisk. RFC 9112, 6.3: of a coding that is not chunked in the end nobody
   * knows where it does.
   */
  private static boolean isReadable(HttpServerExchange exchange) {
    HeaderValues codings = exchange.getRequestHeaders().get(Headers.TRANSFER_ENCODING);
    return exchange.getRequestURI().startsWith("/")
        && (codings == null
            || (codings.size() == 1 && codings.getFirst().strip().equalsIgnoreCase("chunked")));
  }

  /** Says so, and lets nothing be read that might be taken for the next request. */
  private static void refuse(HttpServerExchange exchange) {
    exchange.setPersistent(false).setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
  }

  private void serve(HttpServerExchange exchange, byte[] body) {
    Received received =
        new Received(
            exchange.getRequestMethod().toString(),
            exchange.getRequestURI(),
            exchange.getQueryString().isEmpty() ? null : exchange.getQueryString(),
            headers(exchange.getRequestHeaders()),
            body,
            exchange.getSourceAddress());
    Pipeline.Way way = inside.apply(received);
    if (way.isShort()) {
      Outgoing answer = way.answer().get();
      // When all requests that have come in are answered: to wake whoever waits for an answer
      // takes about as long as half an update, and then only the first one is still asleep.
      exchange.dispatch(exchange.getIoThread(), () -> sender.send(exchange, answer));
    } else {
      exchange.dispatch(() -> sender.send(exchange, way.answer().get()));
    }
  }

  private static HeaderList headers(HeaderMap sent) {
    List<HeaderList.Field> fields = new ArrayList<>(sent.size());
    for (HeaderValues values : sent) {
      String name = values.getHeaderName().toString();
      for (String value : values) {
        fields.add(new HeaderList.Field(name, value));
      }
    }
    return new HeaderList(fields);
  }

  /** A body as it comes in. */
  private static final class Body {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final int max;
    private boolean served;
    private XnioExecutor.@Nullable Key expiry;

    private Body(int max) {
      this.max = max;
    }

    /** Whether there was room; if not, one byte beyond the bound is kept. */
    private boolean add(byte[] part) {
      int room = max + 1 - bytes.size();
      bytes.write(part, 0, Math.min(room, part.length));
      return bytes.size() <= max;
    }

    private boolean isServed() {
      return served;
    }

    /** What has come of it; no more is waited for. */
    private byte[] serve() {
      served = true;
      if (expiry != null) {
        expiry.remove();
      }
      return bytes.toByteArray();
    }

    /** What ends the connection unless the body has come before. */
    private void expiresWith(XnioExecutor.Key key) {
      expiry = key;
    }
  }
}
