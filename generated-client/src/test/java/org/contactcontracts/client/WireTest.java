package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;

/** What each client puts on the wire, and what it makes of a success. */
class WireTest {

  private static final String CHANNEL =
      "{\"id\":\"channel_custom\",\"type\":\"carrier\",\"user_id\":\"alice\",\"avatar\":null,"
          + "\"name\":null,\"username\":null,\"email\":null,\"phone\":null,\"country\":null,"
          + "\"agent\":null,\"ip\":null,\"language\":null,\"platform_data\":{},"
          + "\"created_at\":\"2023-11-07T05:31:56Z\",\"updated_at\":\"2023-11-07T05:31:56Z\"}";

  @Test
  void sendsAbsentNullAndValueApart() {
    try (var vendor = new VendorServer(VendorServer.json(200, CHANNEL))) {
      InventClient client = InventClient.builder().baseUrl(vendor.url()).bearerToken("key").build();
      var request = UpdateContactChannelRequest.builder().name("Ålice").clearPhone().build();

      var channel = client.updateContactChannel("c", "contact alice", "a/b", request);

      var received = vendor.only();
      assertThat(received.text()).isEqualTo("{\"name\":\"Ålice\",\"phone\":null}");
      assertThat(received.method()).isEqualTo("PATCH");
      assertThat(received.uri()).hasToString("/orgs/c/contacts/contact%20alice/channels/a%2Fb");
      assertThat(received.headers().get("Authorization")).containsExactly("Bearer key");
      assertThat(received.headers().get("Accept")).containsExactly("application/json");
      assertThat(received.headers().get("Content-Type")).containsExactly("application/json");
      assertThat(received.headers().get("Content-Length")).containsExactly("30");
      assertThat(channel.type().value()).isEqualTo("carrier");
    }
  }

  @Test
  void sendsTheHeaderOf99digital() {
    try (var vendor = new VendorServer(VendorServer.json(200, "{\"payload\":{\"id\":1}}"))) {
      NinetyNineDigitalClient client =
          NinetyNineDigitalClient.builder().baseUrl(vendor.url()).apiAccessToken("key").build();
      var request =
          org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder().build();

      var exchange = client.updateContactExchange(1L, 9007199254740991L, request);

      assertThat(vendor.only().uri()).hasToString("/api/v1/accounts/1/contacts/9007199254740991");
      assertThat(vendor.only().headers().get("api_access_token")).containsExactly("key");
      assertThat(vendor.only().headers()).doesNotContainKey("Authorization");
      assertThat(vendor.only().text()).isEqualTo("{}");
      assertThat(exchange.status()).isEqualTo(200);
      assertThat(exchange.response().header("content-TYPE")).contains("application/json");
      assertThat(exchange.response().body()).asString().isEqualTo("{\"payload\":{\"id\":1}}");
    }
  }

  @Test
  void sendsTheHeaderOfClerkChatBelowAPathPrefix() {
    try (var vendor = new VendorServer(VendorServer.json(200, "{\"data\":{\"id\":\"1\"}}"))) {
      ClerkChatClient client =
          ClerkChatClient.builder()
              .baseUrl(vendor.url().resolve("/clerk-chat/"))
              .apiKey("key")
              .build();
      var request =
          org.contactcontracts.model.clerkchat.UpdateContactRequest.builder()
              .isPublic(true)
              .data(Map.of("a", 1))
              .build();

      var contact = client.updateContact("1", request);

      assertThat(vendor.only().uri()).hasToString("/clerk-chat/public/contacts/1");
      assertThat(vendor.only().headers().get("apiKey")).containsExactly("key");
      assertThat(vendor.only().text()).isEqualTo("{\"public\":true,\"data\":{\"a\":1}}");
      assertThat(contact.data().id()).contains("1");
    }
  }

  @Test
  void sendsNoCredentialWhenItWasGivenNone() {
    try (var vendor = new VendorServer(VendorServer.json(200, "{\"data\":{}}"))) {
      ClerkChatClient client = ClerkChatClient.builder().baseUrl(vendor.url()).build();

      client.updateContact(
          "1", org.contactcontracts.model.clerkchat.UpdateContactRequest.builder().build());

      assertThat(vendor.only().headers()).doesNotContainKeys("apiKey", "Authorization");
    }
  }

  @Test
  void sendsAFormWithItsLength() {
    try (var vendor = new VendorServer(VendorServer.json(200, "{\"id\":1}"))) {
      OmnivibeClient client = OmnivibeClient.builder().baseUrl(vendor.url()).build();
      UpdateContactForm form =
          UpdateContactForm.builder()
              .name("Alice")
              .avatar(FilePart.of("é\".png", "image/png", new byte[] {1, 2, 3}))
              .build();

      var contact = client.updateContactForm("inbox_acme", "alice", form);

      var received = vendor.only();
      String type = received.headers().getFirst("Content-Type");
      String boundary = type.substring("multipart/form-data; boundary=".length());
      assertThat(received.uri()).hasToString("/public/api/v1/inboxes/inbox_acme/contacts/alice");
      assertThat(received.headers().getFirst("Content-Length"))
          .isEqualTo(Integer.toString(received.length()));
      assertThat(received.text())
          .isEqualTo(
              """
              --{boundary}
              Content-Disposition: form-data; name="name"

              Alice
              --{boundary}
              Content-Disposition: form-data; name="avatar"; filename="é%22.png"
              Content-Type: image/png

              \u0001\u0002\u0003
              --{boundary}--
              """
                  .replace("\n", "\r\n")
                  .replace("{boundary}", boundary));
      assertThat(contact.id()).contains(1L);
    }
  }

  @Test
  void sendsTheSameThroughATransportOfOnesOwn() {
    TransportRequest[] seen = new TransportRequest[1];
    Transport transport =
        request -> {
          seen[0] = request;
          return new TransportResponse(
              200, Map.of(), "{\"data\":{}}".getBytes(StandardCharsets.UTF_8));
        };
    ClerkChatClient client =
        ClerkChatClient.builder().transport(transport).apiKey("canary").build();

    client.updateContact(
        "canary", org.contactcontracts.model.clerkchat.UpdateContactRequest.builder().build());

    assertThat(seen[0].uri()).hasToString(ClerkChatClient.PRODUCTION + "/public/contacts/canary");
    assertThat(seen[0].headers())
        .isEqualTo(Map.of("Accept", "application/json", "apiKey", "canary"));
    assertThat(seen[0].timeout()).hasSeconds(30);
    assertThat(seen[0].body().mediaType()).isEqualTo("application/json");
    assertThat(seen[0].body().length()).isEqualTo(2);
    assertThat(seen[0]).hasToString("PUT " + ClerkChatClient.PRODUCTION);
  }
}
