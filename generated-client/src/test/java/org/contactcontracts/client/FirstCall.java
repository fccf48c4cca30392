package org.contactcontracts.client;

import java.net.URI;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.invent.UpdateContactRequest;

/** The first and only call of a process, over the transport that clients have by default. */
final class FirstCall {

  private FirstCall() {}

  /** Takes the base URL; writes what came of the call. */
  public static void main(String[] args) {
    InventClient client =
        InventClient.builder().baseUrl(URI.create(args[0])).bearerToken("key").build();
    UpdateContactRequest request = UpdateContactRequest.builder().name("Alice").build();
    try {
      System.out.println(client.updateContact("org_acme", "contact_alice", request).id());
    } catch (ContactClientException e) {
      System.out.println(e.getMessage());
    }
  }
}
