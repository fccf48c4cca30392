package org.contactcontracts.tests;

import java.net.URI;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;

/** The client snippet of the README. */
public final class ReadmeClient {

  private ReadmeClient() {}

  static Contact run(URI baseUrl, String apiKey) {
    InventClient invent = InventClient.builder().baseUrl(baseUrl).bearerToken(apiKey).build();

    Contact contact =
        invent.updateContact(
            "org_acme",
            "contact_alice",
            UpdateContactRequest.builder()
                .clearName() // sends "name": null
                .blocked(true) // sends true; "unsubscribed" is left out and stays as it is
                .build());
    return contact;
  }

  /** The same for a class loader that has types of its own. */
  public static Object call(URI baseUrl, String apiKey) {
    return run(baseUrl, apiKey);
  }

  /** A client that needs what is not on the class path of one that stands alone. */
  public static Object strict() {
    return InventClient.builder().strict().build();
  }
}
