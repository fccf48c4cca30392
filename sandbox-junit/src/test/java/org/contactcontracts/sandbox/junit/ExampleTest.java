package org.contactcontracts.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the README shows. */
class ExampleTest {
  @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();

  @Test
  void clearsTheNameAndSendsNothingElse() {
    InventClient invent =
        InventClient.builder()
            .baseUrl(sandbox.baseUrl("invent"))
            .bearerToken(sandbox.credential())
            .build();

    invent.updateContact(
        "org_acme", "contact_alice", UpdateContactRequest.builder().clearName().build());

    assertThat(sandbox.received())
        .singleElement()
        .matches(ReceivedExchange::conforms)
        .returns("{\"name\":null}", ReceivedExchange::body);
  }
}
