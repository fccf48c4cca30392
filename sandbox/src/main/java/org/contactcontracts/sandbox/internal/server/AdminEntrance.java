package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.Application;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.contactcontracts.sandbox.internal.admin.AdminAccess;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.jspecify.annotations.Nullable;

/** The way to the admin API, which is set up when somebody who may asks for it. */
final class AdminEntrance implements AutoCloseable {
  private static final String PATH = "/_sandbox";

  private final AdminAccess access;
  private final Supplier<Application> application;
  private final AtomicReference<@Nullable RestDispatcher> rest = new AtomicReference<>();

  AdminEntrance(AdminAccess access, Supplier<Application> application) {
    this.access = access;
    this.application = application;
  }

  /** Whether a path belongs to the admin API. */
  static boolean isAt(String rawPath) {
    return rawPath.equals(PATH) || rawPath.startsWith(PATH + "/");
  }

  /** Why a request may not pass; empty if it may. */
  Optional<Answered> refuse(Received received) {
    return access.refuse(received);
  }

  Answered answer(Received received) {
    Answered answered = refuse(received).orElseGet(() -> serve(received));
    HeaderList headers =
        answered
            .headers()
            .with("Cache-Control", "no-store")
            .with("X-Content-Type-Options", "nosniff");
    return new Answered(answered.status(), headers, answered.body());
  }

  private Answered serve(Received received) {
    return RestRequest.of(received, HostName.of(received), RestHeaders.readable(received.headers()))
        .map(request -> dispatcher().answer(request, null))
        .orElseGet(ErrorAnswers::unreadable);
  }

  private synchronized RestDispatcher dispatcher() {
    RestDispatcher made = rest.get();
    if (made == null) {
      made = new RestDispatcher(application.get());
      rest.set(made);
    }
    return made;
  }

  @Override
  public void close() {
    RestDispatcher made = rest.getAndSet(null);
    if (made != null) {
      made.close();
    }
  }
}
