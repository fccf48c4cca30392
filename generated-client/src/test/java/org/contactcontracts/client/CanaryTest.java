package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret or a person's data never shows in a message, a stack trace or a text of an object. */
class CanaryTest {

  private static final String CANARY = "canary7f3a";
  private static final String EMAIL = CANARY + "@acme.inc";

  /** Bodies that quote the canary where each kind of failure would quote it. */
  static Stream<String> bodies() {
    return Stream.of(
        "canary7f3a",
        "\"canary7f3a\"",
        "<p>canary7f3a</p>",
        "{\"message\":\"canary7f3a\",\"error\":\"canary7f3a\",\"attributes\":[\"canary7f3a\"]}",
        "{\"id\":\"canary7f3a\",\"data\":\"canary7f3a\",\"payload\":\"canary7f3a\"}",
        "{\"id\":{\"a\":\"canary7f3a\"},\"data\":{\"id\":[\"canary7f3a\"]}}",
        "{\"payload\":{\"id\":\"canary7f3a\"},\"data\":{\"public\":\"canary7f3a\"}}",
        "{\"created_at\":\"canary7f3a\",\"blocked\":\"canary7f3a\",\"is_admin\":\"canary7f3a\"}",
        "{\"name\":\"canary7f3a\",\"name\":\"canary7f3a\"} canary7f3a");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void staysOutOfEveryAnswer(String body) {
    List<Object> seen = new ArrayList<>();
    for (int status : List.of(200, 302, 400, 401, 404, 422, 429, 500)) {
      Transport transport =
          request -> {
            seen.add(request);
            seen.add(request.body());
            return new TransportResponse(
                status,
                Map.of("Retry-After", List.of(CANARY), CANARY, List.of(CANARY)),
                body.getBytes(StandardCharsets.UTF_8));
          };
      for (ThrowingCallable call : calls(transport, seen)) {
        Throwable thrown = catchThrowable(call);
        if (thrown
            != null) { // some bodies are a success to a client that keeps what it does not know
          assertThat(thrown).isInstanceOf(ContactClientException.class);
          seen.add(stackTrace(thrown));
        }
      }
    }

    assertThat(seen).hasSizeGreaterThan(100).noneMatch(o -> o.toString().contains(CANARY));
  }

  static Stream<Transport> failures() {
    return Stream.of(
        request -> {
          throw new IOException();
        },
        request -> {
          throw new HttpTimeoutException("request timed out");
        });
  }

  @ParameterizedTest
  @MethodSource("failures")
  void staysOutOfEveryFailure(Transport transport) {
    List<Object> seen = new ArrayList<>();

    for (ThrowingCallable call : calls(transport, seen)) {
      Throwable thrown = catchThrowable(call);
      assertThat(thrown).isInstanceOf(TransportException.class);
      seen.add(stackTrace(thrown));
    }

    assertThat(seen).hasSizeGreaterThan(15).noneMatch(o -> o.toString().contains(CANARY));
  }

  /** Every operation of every client, with the canary in each place that takes a text. */
  private static List<ThrowingCallable> calls(Transport transport, List<Object> seen) {
    var invent =
        InventClient.builder()
            .retryPolicy(RetryPolicy.none())
            .transport(transport)
            .bearerToken(CANARY)
            .build();
    var ninetyNine =
        NinetyNineDigitalClient.builder()
            .retryPolicy(RetryPolicy.none())
            .transport(transport)
            .apiAccessToken(CANARY)
            .build();
    var omnivibe =
        OmnivibeClient.builder().retryPolicy(RetryPolicy.none()).transport(transport).build();
    var clerkChat =
        ClerkChatClient.builder()
            .retryPolicy(RetryPolicy.none())
            .transport(transport)
            .apiKey(CANARY)
            .build();
    var name =
        org.contactcontracts.model.invent.UpdateContactRequest.builder().name(CANARY).build();
    var channel = channelRequest();
    var flat = ninetyNineDigitalRequest();
    var text = omnivibeRequest();
    var form = form();
    var attributes = clerkChatRequest();
    seen.addAll(
        List.of(
            invent, ninetyNine, omnivibe, clerkChat, name, channel, flat, text, form, attributes));
    seen.add(InventClient.builder().bearerToken(CANARY));
    seen.add(form.avatar().orElseThrow());
    return List.of(
        () -> invent.updateContact(CANARY, CANARY, name),
        () -> invent.updateContactChannel(CANARY, CANARY, CANARY, channel),
        () -> ninetyNine.updateContact(1L, 1L, flat),
        () -> omnivibe.updateContact(CANARY, CANARY, text),
        () -> omnivibe.updateContactForm(CANARY, CANARY, form),
        () -> clerkChat.updateContact(CANARY, attributes));
  }

  private static UpdateContactChannelRequest channelRequest() {
    return UpdateContactChannelRequest.builder()
        .avatar("https://acme.inc/" + CANARY)
        .name(CANARY)
        .phone(CANARY)
        .username(CANARY)
        .email(EMAIL)
        .build();
  }

  private static org.contactcontracts.model.ninetyninedigital.UpdateContactRequest
      ninetyNineDigitalRequest() {
    return org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
        .name(CANARY)
        .email(EMAIL)
        .phoneNumber(CANARY)
        .avatarUrl(CANARY)
        .identifier(CANARY)
        .customAttributes(Map.of(CANARY, CANARY))
        .build();
  }

  private static org.contactcontracts.model.omnivibe.UpdateContactRequest omnivibeRequest() {
    return org.contactcontracts.model.omnivibe.UpdateContactRequest.builder()
        .identifier(CANARY)
        .identifierHash(CANARY)
        .email(EMAIL)
        .name(CANARY)
        .phoneNumber(CANARY)
        .avatar(CANARY)
        .avatarUrl(CANARY)
        .customAttributes(Map.of(CANARY, Map.of(CANARY, CANARY)))
        .build();
  }

  private static UpdateContactForm form() {
    return UpdateContactForm.builder()
        .identifier(CANARY)
        .identifierHash(CANARY)
        .email(EMAIL)
        .name(CANARY)
        .phoneNumber(CANARY)
        .avatar(FilePart.of(CANARY + ".png", "image/png", CANARY.getBytes(StandardCharsets.UTF_8)))
        .avatarUrl(CANARY)
        .build();
  }

  private static org.contactcontracts.model.clerkchat.UpdateContactRequest clerkChatRequest() {
    return org.contactcontracts.model.clerkchat.UpdateContactRequest.builder()
        .name(CANARY)
        .email(EMAIL)
        .data(Map.of(CANARY, CANARY))
        .build();
  }

  private static String stackTrace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
