package org.contactcontracts.client.internal;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.contactcontracts.client.CallOptions;
import org.contactcontracts.client.ClientSettings;
import org.contactcontracts.client.ContractViolationException;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RateLimit;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.TimeSource;
import org.contactcontracts.model.Model;
import org.contactcontracts.model.Violation;
import org.jspecify.annotations.Nullable;

/** Makes the calls of one client, or of a view of it, which shares all that it does not change. */
public final class Caller {

  private final ClientSettings settings;
  private final @Nullable ResponseGate gate;
  private final CallLog log;
  private final RetryBudget budget;
  private final @Nullable Pacer pacer;
  private final String base;
  private final Map<String, String> headers;
  private final RetryPolicy retryPolicy;
  private final TimeLimits limits;

  /**
   * The caller of a client.
   *
   * @param vendor the vendor id
   * @param credential null if calls carry none
   */
  public Caller(String vendor, ClientSettings settings, @Nullable Credential credential) {
    this.settings = settings;
    gate = ResponseGate.of(vendor, settings.responseCheck());
    log = new CallLog(settings.logDetail());
    budget = new RetryBudget(settings.retryBudget());
    TimeSource time = settings.timeSource();
    RateLimit limit = settings.rateLimit().orElse(null);
    pacer = limit == null ? null : new Pacer(limit, time::nanoTime);
    String url = settings.baseUrl().toString();
    base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    headers =
        credential == null
            ? Map.of("Accept", "application/json")
            : Map.of("Accept", "application/json", credential.header(), credential.value());
    retryPolicy = settings.retryPolicy();
    limits = new TimeLimits(settings.timeout(), settings.deadline());
  }

  private Caller(Caller client, CallOptions options) {
    settings = client.settings;
    gate = client.gate;
    log = client.log;
    budget = client.budget;
    pacer = client.pacer;
    base = client.base;
    headers = merged(client.headers, options.headers());
    retryPolicy = options.retryPolicy().orElse(client.retryPolicy);
    limits = options.deadline().map(client.limits::withDeadline).orElse(client.limits);
  }

  /** A view that differs in some options. */
  public Caller with(CallOptions options) {
    return new Caller(this, options);
  }

  /**
   * Makes a call and waits for it.
   *
   * @param writer writes the request as a body
   * @param pathValues the values of the variables in the path, in their order
   */
  public <T, R extends Model> Exchange<T> call(
      Operation<T> operation, R request, Function<R, RequestBody> writer, Object... pathValues) {
    return prepared(operation, request, writer, pathValues).run();
  }

  /**
   * Makes a call without waiting for it. Whatever goes wrong, the result fails with it.
   *
   * @param part what the result shows of the exchange
   */
  public <T, R extends Model, V> CompletableFuture<V> callAsync(
      Operation<T> operation,
      Function<Exchange<T>, V> part,
      R request,
      Function<R, RequestBody> writer,
      Object... pathValues) {
    Call<T> call;
    try {
      call = prepared(operation, request, writer, pathValues);
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
    return new AsyncCall<>(call, part).start();
  }

  private <T, R extends Model> Call<T> prepared(
      Operation<T> operation, R request, Function<R, RequestBody> writer, Object... pathValues) {
    if (settings.requestChecks()) {
      List<Violation> violations = request.violations();
      if (!violations.isEmpty()) {
        throw ContractViolationException.request(operation.name(), violations);
      }
    }
    URI uri = URI.create(operation.path().resolve(base, pathValues));
    return new Call<>(this, operation, uri, writer.apply(request));
  }

  /** The settings of the client. */
  public ClientSettings settings() {
    return settings;
  }

  @Nullable ResponseGate gate() {
    return gate;
  }

  CallLog log() {
    return log;
  }

  @Nullable Pacer pacer() {
    return pacer;
  }

  RetryBudget budget() {
    return budget;
  }

  Map<String, String> headers() {
    return headers;
  }

  RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  TimeLimits limits() {
    return limits;
  }

  static Map<String, String> merged(Map<String, String> headers, Map<String, String> more) {
    Map<String, String> merged = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    merged.putAll(headers);
    merged.putAll(more);
    return Collections.unmodifiableMap(merged);
  }
}
