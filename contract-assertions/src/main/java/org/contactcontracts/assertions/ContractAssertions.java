package org.contactcontracts.assertions;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.contactcontracts.traffic.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Where the assertions begin. Made for a static import beside that of AssertJ's own.
 *
 * <pre>{@code
 * assertThat(response).conformsTo(Contract.of("invent"), "updateContact");
 * assertThatBody(json).conformsToRequestOf(Contract.of("clerk-chat"), "updateContact");
 * }</pre>
 *
 * <p>A failure lists every finding: what is wrong, how to mend it, where it is and where the
 * contract says so. Values are not part of it, because they may be somebody's personal data.
 */
public final class ContractAssertions {
  private ContractAssertions() {}

  /**
   * Asserts about the response of {@code java.net.http}.
   *
   * @param response with a body of text, in UTF-8, of bytes, or none
   */
  public static HttpResponseAssert assertThat(@Nullable HttpResponse<?> response) {
    return new HttpResponseAssert(response);
  }

  /**
   * Asserts about an exchange, as any client or server recorded it.
   *
   * @param exchange both messages
   */
  public static ExchangeAssert assertThat(@Nullable Exchange exchange) {
    return new ExchangeAssert(exchange);
  }

  /**
   * Asserts about a body.
   *
   * @param json the text of the body
   */
  public static BodyAssert assertThatBody(String json) {
    return assertThatBody(Objects.requireNonNull(json, "json").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Asserts about a body.
   *
   * @param body as it comes over the wire; empty when there is none
   */
  public static BodyAssert assertThatBody(byte[] body) {
    return new BodyAssert(body);
  }
}
