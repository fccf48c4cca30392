package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.PathSegment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Delivery;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.Fault;
import org.contactcontracts.sandbox.internal.exchange.Faults;
import org.contactcontracts.sandbox.internal.exchange.Journal;
import org.contactcontracts.sandbox.internal.exchange.Outgoing;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.sandbox.internal.world.WorldId;
import org.jspecify.annotations.Nullable;

/**
 * The way of a request: whose it is, what goes wrong with it, what the vendor answers, what is
 * noted of it.
 */
final class Pipeline implements Function<Received, Pipeline.Way> {
  /** In bytes: what is held against its contract in less than 100 microseconds. */
  private static final int SHORT_BODY = 16 * 1024;

  private static final String METRICS = "/metrics";

  private final Vendors vendors;
  private final RestDispatcher rest;
  private final Faults faults;
  private final Journal journal;
  private final AdminEntrance admin;
  private final boolean storeIsInMemory;
  private final @Nullable MetWorlds met;

  /**
   * The way of every request.
   *
   * @param met the worlds that are made, if to make one takes long; else null
   */
  Pipeline(
      Vendors vendors,
      RestDispatcher rest,
      Faults faults,
      Journal journal,
      AdminEntrance admin,
      boolean storeIsInMemory,
      @Nullable MetWorlds met) {
    this.vendors = vendors;
    this.rest = rest;
    this.faults = faults;
    this.journal = journal;
    this.admin = admin;
    this.storeIsInMemory = storeIsInMemory;
    this.met = met;
  }

  @Override
  public Way apply(Received received) {
    return vendors
        .at(received.rawPath())
        .map(vendor -> atVendor(received, vendor))
        .orElseGet(() -> new Way(false, () -> Outgoing.of(elsewhere(received))));
  }

  private Answered elsewhere(Received received) {
    if (AdminEntrance.isAt(received.rawPath())) {
      return admin.answer(received);
    }
    return isForAdministrators(received.rawPath())
        ? admin.refuse(received).orElseGet(() -> page(received))
        : page(received);
  }

  /** Whether a page is shown to those only who may use the admin API. */
  private static boolean isForAdministrators(String rawPath) {
    return rawPath.startsWith(METRICS);
  }

  private Answered page(Received received) {
    return RestRequest.of(received, HostName.of(received), RestHeaders.all(received.headers()))
        .map(request -> rest.answer(request, null))
        .orElseGet(ErrorAnswers::unreadable);
  }

  private Way atVendor(Received received, Vendor vendor) {
    long start = System.nanoTime();
    Identified identified = identify(received, vendor);
    return new Way(
        isShort(received, identified.worldId()), () -> answer(received, vendor, identified, start));
  }

  /**
   * Whether a request takes some microseconds and waits for nobody. Nothing does but a small update
   * in a store that is in memory; and the first one of a world does not where the seed is large,
   * because to copy a million contacts takes many seconds, in which the thread of a connection
   * would answer none of its others.
   */
  private boolean isShort(Received received, @Nullable String worldId) {
    return storeIsInMemory
        && received.body().length <= SHORT_BODY
        && (met == null || worldId == null || met.contains(worldId));
  }

  private Outgoing answer(Received received, Vendor vendor, Identified identified, long start) {
    Optional<Fault> fault = faults.decide(received, vendor.id(), identified.worldId());
    Answered proper = fault.flatMap(Fault::instead).orElseGet(identified.operation());
    if (met != null && identified.worldId() != null && proper.status() < 300) {
      met.add(identified.worldId());
    }
    Answered answered = fault.map(wrong -> wrong.change(proper)).orElse(proper);
    Delivery delivery = fault.map(Fault::delivery).orElseGet(Delivery::atOnce);
    journal.record(
        new Exchanged(
            received,
            answered,
            delivery,
            vendor.id(),
            identified.worldId(),
            fault.map(Fault::name).orElse(null),
            Duration.ofNanos(System.nanoTime() - start)));
    return new Outgoing(answered, delivery);
  }

  /** Asks who it is before a path is matched, so that nobody learns which paths there are. */
  private Identified identify(Received received, Vendor vendor) {
    Optional<RestRequest> readable =
        RestRequest.of(received, HostName.NONE, RestHeaders.readable(received.headers()));
    if (readable.isEmpty()) {
      return Identified.refused(ErrorAnswers.of(vendor.errors(), 400));
    }
    RestRequest request = readable.get();
    List<String> path =
        request.getUri().getPathSegments().stream().map(PathSegment::getPath).toList();
    try {
      String credential =
          vendor.authenticate(
              new RequestHead(request.getMutableHeaders(), path.subList(1, path.size())));
      String worldId = WorldId.of(vendor.id(), credential);
      return new Identified(worldId, () -> operate(request, new Credential(worldId), vendor));
    } catch (WebApplicationException e) {
      return Identified.refused(Answer.of(e.getResponse()));
    }
  }

  private Answered operate(RestRequest request, Credential credential, Vendor vendor) {
    String method = request.getHttpMethod();
    // RESTEasy would answer OPTIONS by itself, which no contract documents, and take patch for
    // PATCH, against RFC 9110, 9.1.
    if (method.equals(HttpMethod.OPTIONS) || !method.equals(method.toUpperCase(Locale.ROOT))) {
      return Answered.of(ErrorAnswers.of(vendor.errors(), 405));
    }
    return ErrorAnswers.shaped(rest.answer(request, credential), vendor.errors());
  }

  /**
   * What is to be done with a request.
   *
   * @param isShort whether it takes some microseconds and waits for nobody
   * @param answer answers it, once
   */
  record Way(boolean isShort, Supplier<Outgoing> answer) {}

  /**
   * Whose a request is and what the vendor would answer.
   *
   * @param worldId null if the sender is not known
   */
  private record Identified(@Nullable String worldId, Supplier<Answered> operation) {

    private static Identified refused(Answer refusal) {
      return new Identified(null, () -> Answered.of(refusal));
    }
  }
}
