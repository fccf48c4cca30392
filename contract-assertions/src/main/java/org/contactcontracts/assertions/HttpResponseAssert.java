package org.contactcontracts.assertions;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;

/** Assertions about the response of {@code java.net.http}. */
public final class HttpResponseAssert extends AbstractAssert<HttpResponseAssert, HttpResponse<?>> {
  HttpResponseAssert(@Nullable HttpResponse<?> actual) {
    super(actual, HttpResponseAssert.class);
  }

  /**
   * Asserts that the response is one that the contract documents: its status, its headers, its
   * media type and its body. Whatever server sent it. A member that an open schema does not name is
   * no failure.
   *
   * @param contract whose contract
   * @param operationId such as {@code updateContact}
   * @throws org.contactcontracts.validator.ContractException when the contract has no such
   *     operation
   * @throws IllegalArgumentException when the body is neither text nor bytes
   */
  public HttpResponseAssert conformsTo(Contract contract, String operationId) {
    isNotNull();
    ExchangeVerdict verdict =
        ExchangeChecker.builder()
            .contract(contract)
            .build()
            .checkResponse(exchange(), contract.operation(operationId));
    if (verdict.kind() != ExchangeVerdict.Kind.CONFORMING) {
      String wanted = operationId + " of " + contract.vendor();
      throw failure("%s", new Failure("the response", wanted).ofTraffic(verdict.findings()));
    }
    return this;
  }

  private Exchange exchange() {
    List<Header> headers = new ArrayList<>();
    actual
        .headers()
        .map()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
    return new Exchange(
        actual.request().method(),
        actual.uri().toString(),
        List.of(),
        Body.NONE,
        actual.statusCode(),
        headers,
        body(actual.body()),
        Position.START);
  }

  private static Body body(@Nullable Object content) {
    if (content == null) {
      return Body.NONE;
    }
    if (content instanceof String text) {
      return body(text.getBytes(StandardCharsets.UTF_8));
    }
    if (content instanceof byte[] bytes) {
      return new Body(Body.Kind.RECORDED, bytes, offset -> Position.START);
    }
    throw new IllegalArgumentException(
        "The body of the response is neither text nor bytes; take BodyHandlers.ofString() or"
            + " BodyHandlers.ofByteArray().");
  }
}
