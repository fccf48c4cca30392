package org.contactcontracts.benchmarks;

import java.net.URI;
import org.contactcontracts.client.ApacheTransport;
import org.contactcontracts.client.JdkTransport;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;

/** This project's generated client with its defaults. */
final class GeneratedClient implements Contender {

  private final InventClient client;
  private final Transport transport;

  private GeneratedClient(String baseUrl, Transport transport) {
    this.transport = transport;
    client =
        InventClient.builder()
            .baseUrl(URI.create(baseUrl))
            .bearerToken(TOKEN)
            .transport(transport)
            .build();
  }

  static GeneratedClient overJdk(String baseUrl) {
    return new GeneratedClient(baseUrl, JdkTransport.shared());
  }

  static GeneratedClient overApache(String baseUrl) {
    return new GeneratedClient(baseUrl, ApacheTransport.create());
  }

  @Override
  public String call() {
    Contact contact =
        client.updateContact(
            ORG, CONTACT, UpdateContactRequest.builder().name(NAME).blocked(true).build());
    return contact.channels().get(0).id();
  }

  @Override
  public void close() {
    transport.close();
  }
}
