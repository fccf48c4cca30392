package org.contactcontracts.sandbox;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.jspecify.annotations.Nullable;

/** What a sandbox was sent and what it answered, not masked. Immutable. */
public final class SandboxExchange {
  private final String vendor;
  private final @Nullable String worldId;
  private final @Nullable String fault;
  private final Exchange exchange;

  private SandboxExchange(Exchanged exchanged, String server) {
    vendor = exchanged.vendor();
    worldId = exchanged.worldId();
    fault = exchanged.fault();
    exchange = recorded(exchanged.received(), exchanged.sent(), server);
  }

  /**
   * An exchange.
   *
   * @param server where the sandbox is, without a slash at the end
   */
  static SandboxExchange of(Exchanged exchanged, String server) {
    return new SandboxExchange(exchanged, server);
  }

  /** The vendor id. */
  public String vendor() {
    return vendor;
  }

  /**
   * The world, as {@link Sandbox#worldId} tells it; empty if the request had no valid credential.
   */
  public Optional<String> worldId() {
    return Optional.ofNullable(worldId);
  }

  /** The name of the fault that was injected; empty if none was. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  /**
   * Request and answer as a recording has them. The bodies are shared, not copied: do not change
   * them. The status is 0 if nothing was answered.
   */
  public Exchange exchange() {
    return exchange;
  }

  /** Keeps what was sent out of logs. */
  @Override
  public String toString() {
    return vendor + ", " + exchange.status();
  }

  private static Exchange recorded(Received received, Optional<Answered> sent, String server) {
    String query = received.rawQuery() == null ? "" : "?" + received.rawQuery();
    return new Exchange(
        received.method(),
        server + received.rawPath() + query,
        headers(received.headers()),
        body(received.body()),
        sent.map(Answered::status).orElse(0),
        sent.map(Answered::headers).map(SandboxExchange::headers).orElse(List.of()),
        sent.map(Answered::body).map(SandboxExchange::body).orElse(Body.NONE),
        Position.START);
  }

  private static List<Header> headers(HeaderList list) {
    return list.fields().stream().map(field -> new Header(field.name(), field.value())).toList();
  }

  private static Body body(byte[] bytes) {
    return bytes.length == 0
        ? Body.NONE
        : new Body(Body.Kind.RECORDED, bytes, offset -> Position.START);
  }
}
