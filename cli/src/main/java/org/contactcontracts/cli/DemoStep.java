package org.contactcontracts.cli;

import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactcontracts.client.ContactClientException;
import org.contactcontracts.client.JdkTransport;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/**
 * One call of the demo.
 *
 * @param expectedStatus the status of the answer when all goes well
 * @param call makes the call over the transport it is given
 */
record DemoStep(
    String title, String vendor, String operation, int expectedStatus, Consumer<Transport> call) {

  private static final String CREDENTIAL = "demo";

  /** The steps, in order: each endpoint once, and an update that the vendor refuses. */
  static List<DemoStep> all(Map<String, URI> urls) {
    return List.of(
        inventContact(urls),
        inventChannel(urls),
        ninetyNineDigital(urls),
        omnivibe(urls),
        clerkChat(urls),
        refused(urls));
  }

  /**
   * Makes the call and prints the exchange.
   *
   * @return whether status and verdicts are the expected ones
   */
  boolean play(PrintStream out) {
    Operation contract = Contract.of(vendor).operation(operation);
    PrintingTransport transport = new PrintingTransport(JdkTransport.shared(), contract, out);
    try {
      call.accept(transport);
    } catch (ContactClientException e) {
      out.printf("   the client throws %s (%s)%n", e.getClass().getSimpleName(), e.code());
    }
    boolean expected =
        transport.status() == expectedStatus
            && transport.requestConforms()
            && transport.responseConforms();
    if (!expected) {
      out.printf("   UNEXPECTED: status %d and conforming bodies were promised%n", expectedStatus);
    }
    return expected;
  }

  private static DemoStep inventContact(Map<String, URI> urls) {
    return new DemoStep(
        "Invent, updateContact: clear the name with null, unblock, leave \"unsubscribed\" out",
        "invent",
        "updateContact",
        200,
        transport ->
            invent(urls, transport)
                .updateContact(
                    "org_acme",
                    "contact_alice",
                    org.contactcontracts.model.invent.UpdateContactRequest.builder()
                        .clearName()
                        .blocked(false)
                        .build()));
  }

  private static DemoStep inventChannel(Map<String, URI> urls) {
    return new DemoStep(
        "Invent, updateContactChannel: rename a custom channel, clear its phone number",
        "invent",
        "updateContactChannel",
        200,
        transport ->
            invent(urls, transport)
                .updateContactChannel(
                    "org_acme",
                    "contact_alice",
                    "channel_custom",
                    UpdateContactChannelRequest.builder()
                        .name("Alice Martin")
                        .clearPhone()
                        .build()));
  }

  private static DemoStep ninetyNineDigital(Map<String, URI> urls) {
    return new DemoStep(
        "99digital, updateContact: merge a custom attribute, leave everything else out",
        "99digital",
        "updateContact",
        200,
        transport ->
            ninetyNineDigital(urls, transport)
                .updateContact(
                    1L,
                    1L,
                    org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
                        .customAttributes(Map.of("plan", "pro"))
                        .build()));
  }

  private static DemoStep omnivibe(Map<String, URI> urls) {
    return new DemoStep(
        "Omnivibe, updateContact: change name and phone number, no header needed",
        "omnivibe",
        "updateContact",
        200,
        transport ->
            OmnivibeClient.builder()
                .baseUrl(url(urls, "omnivibe"))
                .transport(transport)
                .retryPolicy(RetryPolicy.none())
                .build()
                .updateContact(
                    "inbox_acme",
                    "alice",
                    org.contactcontracts.model.omnivibe.UpdateContactRequest.builder()
                        .name("Alice Martin")
                        .phoneNumber("+5581999990000")
                        .build()));
  }

  private static DemoStep clerkChat(Map<String, URI> urls) {
    return new DemoStep(
        "Clerk Chat, updateContact: make the contact public",
        "clerk-chat",
        "updateContact",
        200,
        transport ->
            ClerkChatClient.builder()
                .baseUrl(url(urls, "clerk-chat"))
                .transport(transport)
                .retryPolicy(RetryPolicy.none())
                .apiKey(CREDENTIAL)
                .build()
                .updateContact(
                    "1",
                    org.contactcontracts.model.clerkchat.UpdateContactRequest.builder()
                        .isPublic(true)
                        .build()));
  }

  private static DemoStep refused(Map<String, URI> urls) {
    return new DemoStep(
        "99digital, updateContact: take Bob's e-mail address, to be refused",
        "99digital",
        "updateContact",
        422,
        transport ->
            ninetyNineDigital(urls, transport)
                .updateContact(
                    1L,
                    1L,
                    org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
                        .email("bob@acme.inc")
                        .build()));
  }

  private static InventClient invent(Map<String, URI> urls, Transport transport) {
    return InventClient.builder()
        .baseUrl(url(urls, "invent"))
        .transport(transport)
        .retryPolicy(RetryPolicy.none())
        .bearerToken(CREDENTIAL)
        .build();
  }

  private static NinetyNineDigitalClient ninetyNineDigital(
      Map<String, URI> urls, Transport transport) {
    return NinetyNineDigitalClient.builder()
        .baseUrl(url(urls, "99digital"))
        .transport(transport)
        .retryPolicy(RetryPolicy.none())
        .apiAccessToken(CREDENTIAL)
        .build();
  }

  private static URI url(Map<String, URI> urls, String vendor) {
    URI url = urls.get(vendor);
    if (url == null) {
      throw new IllegalStateException("no base URL for " + vendor);
    }
    return url;
  }
}
