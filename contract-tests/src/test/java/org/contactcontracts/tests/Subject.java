package org.contactcontracts.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/** An operation as the generated code types it. */
enum Subject {
  INVENT_UPDATE_CONTACT(
      "invent",
      "updateContact",
      org.contactcontracts.model.invent.UpdateContactRequest.class,
      Map.of(
          "200", org.contactcontracts.model.invent.Contact.class,
          "error", org.contactcontracts.model.invent.ApiError.class),
      "/orgs/org_acme/contacts/contact_alice") {
    @Override
    TransportResponse callWith(
        URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request) {
      return set(InventClient.builder(), baseUrl, settings)
          .bearerToken(credential)
          .build()
          .updateContactExchange(
              "org_acme",
              "contact_alice",
              (org.contactcontracts.model.invent.UpdateContactRequest) request)
          .response();
    }
  },
  INVENT_UPDATE_CONTACT_CHANNEL(
      "invent",
      "updateContactChannel",
      org.contactcontracts.model.invent.UpdateContactChannelRequest.class,
      Map.of(
          "200", org.contactcontracts.model.invent.Channel.class,
          "error", org.contactcontracts.model.invent.ApiError.class),
      "/orgs/org_acme/contacts/contact_alice/channels/channel_custom") {
    @Override
    TransportResponse callWith(
        URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request) {
      return set(InventClient.builder(), baseUrl, settings)
          .bearerToken(credential)
          .build()
          .updateContactChannelExchange(
              "org_acme",
              "contact_alice",
              "channel_custom",
              (org.contactcontracts.model.invent.UpdateContactChannelRequest) request)
          .response();
    }
  },
  NINETY_NINE_DIGITAL_UPDATE_CONTACT(
      "99digital",
      "updateContact",
      org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.class,
      Map.of(
          "200", org.contactcontracts.model.ninetyninedigital.UpdateContactResponse.class,
          "401", org.contactcontracts.model.ninetyninedigital.UnauthorizedError.class,
          "404", org.contactcontracts.model.ninetyninedigital.NotFoundError.class,
          "422", org.contactcontracts.model.ninetyninedigital.ValidationError.class,
          "429", String.class,
          "error", org.contactcontracts.model.ninetyninedigital.StatusError.class),
      "/api/v1/accounts/1/contacts/1") {
    @Override
    TransportResponse callWith(
        URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request) {
      return set(NinetyNineDigitalClient.builder(), baseUrl, settings)
          .apiAccessToken(credential)
          .build()
          .updateContactExchange(
              1L, 1L, (org.contactcontracts.model.ninetyninedigital.UpdateContactRequest) request)
          .response();
    }
  },
  OMNIVIBE_UPDATE_CONTACT(
      "omnivibe",
      "updateContact",
      org.contactcontracts.model.omnivibe.UpdateContactRequest.class,
      Map.of(
          "200", org.contactcontracts.model.omnivibe.Contact.class,
          "422", org.contactcontracts.model.omnivibe.ValidationError.class,
          "429", String.class,
          "error", org.contactcontracts.model.omnivibe.StatusError.class),
      "/public/api/v1/inboxes/%s/contacts/alice") {
    @Override
    TransportResponse callWith(
        URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request) {
      return set(OmnivibeClient.builder(), baseUrl, settings)
          .build()
          .updateContactExchange(
              credential,
              "alice",
              (org.contactcontracts.model.omnivibe.UpdateContactRequest) request)
          .response();
    }
  },
  CLERK_CHAT_UPDATE_CONTACT(
      "clerk-chat",
      "updateContact",
      org.contactcontracts.model.clerkchat.UpdateContactRequest.class,
      Map.of(
          "200", org.contactcontracts.model.clerkchat.UpdateContactResponse.class,
          "error", org.contactcontracts.model.clerkchat.ApiError.class),
      "/public/contacts/1") {
    @Override
    TransportResponse callWith(
        URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request) {
      return set(ClerkChatClient.builder(), baseUrl, settings)
          .apiKey(credential)
          .build()
          .updateContactExchange(
              "1", (org.contactcontracts.model.clerkchat.UpdateContactRequest) request)
          .response();
    }
  };

  final String vendor;
  final String operation;
  final Class<?> request;

  @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
  private final Map<String, Class<?>> responses;

  private final String path;

  Subject(
      String vendor,
      String operation,
      Class<?> request,
      Map<String, Class<?>> responses,
      String path) {
    this.vendor = vendor;
    this.operation = operation;
    this.request = request;
    this.responses = responses;
    this.path = path;
  }

  static Subject of(Sample sample) {
    for (Subject subject : values()) {
      if (subject.vendor.equals(sample.vendor()) && subject.operation.equals(sample.operation())) {
        return subject;
      }
    }
    throw new IllegalStateException("No subject for " + sample + "; add the operation here.");
  }

  /** Calls the operation for Alice through the generated client. */
  abstract TransportResponse callWith(
      URI baseUrl, Consumer<ClientBuilder<?>> settings, String credential, Object request);

  /** Calls the operation for Alice in one attempt. */
  TransportResponse call(URI baseUrl, Transport transport, String credential, Object request) {
    return callWith(
        baseUrl,
        settings -> settings.transport(transport).retryPolicy(RetryPolicy.none()),
        credential,
        request);
  }

  private static <B extends ClientBuilder<B>> B set(
      B builder, URI baseUrl, Consumer<ClientBuilder<?>> settings) {
    settings.accept(builder);
    return builder.baseUrl(baseUrl);
  }

  Operation contract() {
    return Contract.of(vendor).operation(operation);
  }

  /** The path for Alice, in the world of a credential. */
  String path(String credential) {
    return path.formatted(credential);
  }

  /** The header that carries a credential: name and value, or nothing. */
  List<String> credentialHeader(String credential) {
    return switch (vendor) {
      case "invent" -> List.of("Authorization", "Bearer " + credential);
      case "99digital" -> List.of("api_access_token", credential);
      case "omnivibe" -> List.of();
      case "clerk-chat" -> List.of("apiKey", credential);
      default -> throw new IllegalStateException("No credential for " + vendor);
    };
  }

  /** The generated type of a sample's body. */
  Class<?> type(Sample sample) {
    if (sample.isForm()) {
      return org.contactcontracts.model.omnivibe.UpdateContactForm.class;
    }
    if (sample.isRequest()) {
      return request;
    }
    Class<?> exact = responses.get(sample.part().substring("response-".length()));
    return exact != null ? exact : Objects.requireNonNull(responses.get("error"));
  }

  Object bind(Sample sample) throws JsonProcessingException {
    try {
      return ContactJson.mapper().readValue(sample.bytes(), type(sample));
    } catch (JsonProcessingException e) {
      throw e;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
