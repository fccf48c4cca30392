package org.contactcontracts.sandbox.internal.server;

import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.GracefulShutdownHandler;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import io.undertow.servlet.util.ImmediateInstanceFactory;
import io.undertow.util.StatusCodes;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import org.contactcontracts.sandbox.SandboxException;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.plugins.server.undertow.UndertowJaxrsServer;
import org.jboss.resteasy.spi.ResteasyDeployment;
import org.xnio.Options;

/** RESTEasy on Undertow, from its start to its end. */
public final class SandboxServer implements AutoCloseable {
  /** In milliseconds: a request of a local test that takes longer will not be missed. */
  private static final long MAX_WAIT_AT_CLOSE = 5_000;

  /** In milliseconds: a client that sends nothing for a minute has gone. */
  private static final int MAX_IDLE = 60_000;

  /** Threads: answers may wait for one another in a store; Undertow's default is 8 a core. */
  private static final int WORKERS = 64;

  /** Held here because the platform keeps a logger, and the level set on it, only as long. */
  @SuppressWarnings("UnusedVariable")
  private final List<Logger> quieted;

  private final ResteasyDeployment resteasy;
  private final DeploymentManager deployment;
  private final GracefulShutdownHandler entrance;
  private final Undertow undertow;
  private final AtomicBoolean closed = new AtomicBoolean();

  private SandboxServer(String host, int port, Vendors vendors) {
    quieted = QuietLibraries.quiet();
    resteasy = new ResteasyDeploymentImpl();
    resteasy.setApplication(new SandboxApplication(vendors));
    deployment = Servlets.newContainer().addDeployment(servlets(resteasy, vendors));
    deployment.deploy();
    try {
      entrance = Handlers.gracefulShutdown(deployment.start());
    } catch (ServletException e) {
      throw new SandboxException(
          SandboxException.START_FAILED,
          "The sandbox cannot be set up; check that no other version of RESTEasy is on the class path.",
          e);
    }
    undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setWorkerThreads(WORKERS)
            .setWorkerOption(Options.THREAD_DAEMON, true)
            // The gate bounds what is read, and answers as the vendor does.
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            // Undertow would answer an address that it cannot decode before anybody is asked.
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, MAX_IDLE)
            .setHandler(exchange -> enter(exchange, entrance))
            .build();
  }

  /**
   * Starts a server.
   *
   * @param port the port, 0 for a free one
   * @throws SandboxException if the port cannot be listened on
   */
  public static SandboxServer start(String host, int port, Vendors vendors) {
    SandboxServer server = new SandboxServer(host, port, vendors);
    try {
      server.undertow.start();
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

  /** The port that is listened on. */
  public int port() {
    return ((InetSocketAddress) undertow.getListenerInfo().get(0).getAddress()).getPort();
  }

  /** Answers what is under way and stops. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    entrance.shutdown();
    try {
      entrance.awaitShutdown(MAX_WAIT_AT_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    undertow.stop();
    try {
      deployment.stop();
    } catch (ServletException e) {
      throw new IllegalStateException("The sandbox cannot be stopped.", e);
    }
    deployment.undeploy();
    resteasy.stop();
  }

  /** RFC 9112, 3.2.4: the target of OPTIONS may be an asterisk, for which servlets have no path. */
  private static void enter(HttpServerExchange exchange, HttpHandler entrance) throws Exception {
    if (exchange.getRelativePath().startsWith("/")) {
      entrance.handleRequest(exchange);
    } else {
      exchange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
    }
  }

  private static DeploymentInfo servlets(ResteasyDeployment resteasy, Vendors vendors) {
    ErrorShape shape = new ErrorShape(vendors);
    return new UndertowJaxrsServer()
        .undertowDeployment(resteasy, "/")
        .setClassLoader(SandboxServer.class.getClassLoader())
        .setContextPath("/")
        .setDeploymentName("sandbox")
        .addFilter(
            Servlets.filter("shape", ErrorShape.class, new ImmediateInstanceFactory<>(shape))
                .setAsyncSupported(true))
        .addFilterUrlMapping("shape", "/*", DispatcherType.REQUEST);
  }
}
