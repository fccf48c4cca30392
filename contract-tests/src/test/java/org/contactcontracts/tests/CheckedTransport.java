package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.client.JdkTransport;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Operation;

/** Holds every answer that passes through it against the contract. */
final class CheckedTransport implements Transport {

  private final Operation contract;

  CheckedTransport(Operation contract) {
    this.contract = contract;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    TransportResponse response = JdkTransport.shared().send(request);
    String text = new String(response.body(), StandardCharsets.UTF_8);
    assertThat(contract.documents(response.status()))
        .as(
            "%s answers %d, which the contract does not document: %s",
            request, response.status(), text)
        .isTrue();
    BodyContract body =
        contract
            .response(response.status(), response.header("Content-Type").orElse(""))
            .orElseThrow(
                () ->
                    new AssertionError(
                        "no such media type in the contract: " + response.headers()));
    assertThat(body.validate(response.body()).findings())
        .as("%d %s", response.status(), text)
        .isEmpty();
    return response;
  }
}
