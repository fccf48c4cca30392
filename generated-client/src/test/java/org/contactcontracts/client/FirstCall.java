package org.contactcontracts.client;

import java.net.URI;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.invent.UpdateContactRequest;

/**
 * The first and only call of a process, over the transport that clients have by default, or with
 * the system property {@value #APACHE} over Apache HttpClient.
 */
final class FirstCall {

  static final String APACHE = "first.call.apache";

  private FirstCall() {}

  /** Takes the base URL; writes what came of the call. */
  public static void main(String[] args) {
    InventClient.Builder builder =
        InventClient.builder().baseUrl(URI.create(args[0])).bearerToken("key");
    if (Boolean.getBoolean(APACHE)) {
      builder.transport(ApacheTransport.create());
    }
    InventClient client = builder.build();
    UpdateContactRequest request = UpdateContactRequest.builder().name("Alice").build();
    try {
      System.out.println(client.updateContact("org_acme", "contact_alice", request).id());
    } catch (ContactClientException e) {
      System.out.println(e.getMessage());
    }
  }
}
