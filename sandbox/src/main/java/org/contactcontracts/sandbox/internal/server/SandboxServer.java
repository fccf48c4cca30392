package org.contactcontracts.sandbox.internal.server;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.contactcontracts.sandbox.SandboxException;
import org.contactcontracts.sandbox.SandboxLimits;
import org.contactcontracts.sandbox.SandboxSettings;
import org.xnio.Options;

/** RESTEasy on Undertow, from its start to its end. */
public final class SandboxServer implements AutoCloseable {
  /** Threads: answers may wait for one another in a store; Undertow's default is 8 a core. */
  private static final int WORKERS = 64;

  /** Held here because the platform keeps a logger, and the level set on it, only as long. */
  @SuppressWarnings("UnusedVariable")
  private final List<Logger> quieted;

  private final SandboxLimits limits;
  private final RestDispatcher rest;
  private final AdminEntrance admin;
  private final GracefulShutdownHandler entrance;
  private final Undertow undertow;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile int listeningOn;

  private SandboxServer(SandboxSettings settings, Served served) {
    limits = settings.limits();
    quieted = QuietLibraries.quiet();
    rest = new RestDispatcher(new SandboxApplication(served.vendors(), limits, served.pages()));
    admin = new AdminEntrance(served.access(), served.admin());
    Pipeline pipeline =
        new Pipeline(
            served.vendors(),
            rest,
            served.faults(),
            served.journal(),
            admin,
            served.storeIsInMemory(),
            served.seedIsLarge() ? new MetWorlds(settings.maxWorlds()) : null);
    // RFC 9110, 10.1.1: whoever expects to be told to go on is told so when the body is read.
    entrance =
        Handlers.gracefulShutdown(Handlers.httpContinueRead(new HttpEntrance(pipeline, limits)));
    undertow =
        Undertow.builder()
            .addHttpListener(settings.port(), settings.host())
            .setWorkerThreads(WORKERS)
            .setWorkerOption(Options.THREAD_DAEMON, true)
            .setSocketOption(Options.TCP_NODELAY, true)
            // The system holds on to further ones until there is room.
            .setSocketOption(Options.CONNECTION_HIGH_WATER, limits.maxConnections())
            .setSocketOption(Options.CONNECTION_LOW_WATER, limits.maxConnections())
            // The entrance bounds what is read, and the gate answers as the vendor does.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            // Undertow would answer an address that it cannot decode before anybody is asked.
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, limits.maxHeadBytes())
            .setServerOption(UndertowOptions.MAX_HEADERS, limits.maxHeaders())
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, millis(limits.headTimeout()))
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, millis(limits.idleTimeout()))
            .setHandler(entrance)
            .build();
  }

  /**
   * Starts a server.
   *
   * @param settings where it listens and what it takes
   * @param served what it serves
   * @throws SandboxException if the port cannot be listened on
   */
  public static SandboxServer start(SandboxSettings settings, Served served) {
    int port = settings.port();
    String host = settings.host();
    SandboxServer server = new SandboxServer(settings, served);
    try {
      server.undertow.start();
      server.listeningOn =
          ((InetSocketAddress) server.undertow.getListenerInfo().get(0).getAddress()).getPort();
      return server;
    } catch (RuntimeException e) {
      server.close();
      throw new SandboxException(
          SandboxException.PORT_UNAVAILABLE,
          "The sandbox cannot listen on port %d of %s; stop what uses the port, or choose another one, 0 for a free one."
              .formatted(port, host),
          e);
    }
  }

  /** The port that is listened on, or was until the server was closed. */
  public int port() {
    return listeningOn;
  }

  /** Takes no more requests, answers what is under way and stops. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    // From here on new requests are answered with 503. Undertow has no way to stop listening only:
    // to suspend its listener closes the connections of those who wait for their answers.
    entrance.shutdown();
    try {
      entrance.awaitShutdown(limits.stopTimeout().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    rest.close();
    admin.close();
  }

  private static int millis(Duration time) {
    return Math.toIntExact(time.toMillis());
  }
}
