package org.contactcontracts.sandbox.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.sandbox.SandboxExchange;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.jspecify.annotations.Nullable;

/**
 * A request that the world of a test received, and its answer, with their values as they were sent.
 * Safe for use by several threads.
 */
public final class ReceivedExchange {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
              DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final SandboxExchange received;
  private final ExchangeChecker checker;
  private @Nullable ExchangeVerdict verdict;

  ReceivedExchange(SandboxExchange received, ExchangeChecker checker) {
    this.received = received;
    this.checker = checker;
  }

  /** The vendor id. */
  public String vendor() {
    return received.vendor();
  }

  /** The operationId; empty if the request is for no operation. */
  public Optional<String> operation() {
    return Optional.of(verdict().operation()).filter(id -> !id.isEmpty());
  }

  /** The method of the request, such as {@code PATCH}. */
  public String method() {
    return exchange().method();
  }

  /** The path of the request as it was sent, from the vendor id on, without the query. */
  public String path() {
    String url = exchange().url();
    int path = url.indexOf('/', url.indexOf("//") + 2);
    int query = url.indexOf('?');
    return url.substring(path, query < 0 ? url.length() : query);
  }

  /**
   * The value of a header of the request.
   *
   * @param name in any case
   */
  public Optional<String> header(String name) {
    return first(exchange().requestHeaders(), name);
  }

  /** The body of the request as text; empty if there was none. */
  public String body() {
    return new String(exchange().request().bytes(), StandardCharsets.UTF_8);
  }

  /**
   * The body of the request as JSON; {@code has} tells an absent member from null.
   *
   * @throws IllegalStateException if it is no JSON
   */
  public JsonNode json() {
    return json(exchange().request().bytes(), "request");
  }

  /** The status of the answer; 0 if a fault left none. */
  public int status() {
    return exchange().status();
  }

  /**
   * The value of a header of the answer, as far as the sandbox sets it; not those of the
   * connection.
   *
   * @param name in any case
   */
  public Optional<String> answerHeader(String name) {
    return first(exchange().responseHeaders(), name);
  }

  /** The body of the answer as text, as far as it was sent. */
  public String answerBody() {
    return new String(exchange().response().bytes(), StandardCharsets.UTF_8);
  }

  /**
   * The body of the answer as JSON.
   *
   * @throws IllegalStateException if it is no JSON
   */
  public JsonNode answerJson() {
    return json(exchange().response().bytes(), "answer");
  }

  /** The name of the fault that was injected; empty if none was. */
  public Optional<String> fault() {
    return received.fault();
  }

  /** Whether request and answer both conform to the vendor's contract. */
  public boolean conforms() {
    return verdict().kind() == ExchangeVerdict.Kind.CONFORMING;
  }

  /** Where request or answer depart from the contract; the sentences have no values. */
  public List<TrafficFinding> findings() {
    return verdict().findings();
  }

  /** Request and answer as a recording has them. Do not change the bodies. */
  public Exchange exchange() {
    return received.exchange();
  }

  /** The line that is printed of it when its test fails: no values. */
  @Override
  public String toString() {
    return JournalText.line(this);
  }

  /** Asked when somebody wants to know, so that nobody waits for it in vain. */
  private synchronized ExchangeVerdict verdict() {
    ExchangeVerdict known = verdict;
    if (known == null) {
      known = checker.check(exchange(), 0);
      verdict = known;
    }
    return known;
  }

  private static Optional<String> first(List<Header> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  private static JsonNode json(byte[] bytes, String message) {
    try {
      return MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "The body of the " + message + " is no JSON; look at it as text.", e);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("Bytes in memory cannot fail to be read.", e);
    }
  }
}
