package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
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
    Seen seen = new Seen();
    for (int status : List.of(200, 302, 400, 401, 404, 408, 422, 429, 500)) {
      Transport transport =
          request -> {
            seen.add(request);
            seen.add(request.body());
            return new TransportResponse(
                status,
                Map.of(
                    "Retry-After",
                    List.of(CANARY),
                    "Content-Type",
                    List.of(CANARY + "/" + CANARY),
                    "Set-Cookie",
                    List.of(CANARY),
                    CANARY,
                    List.of(CANARY)),
                body.getBytes(StandardCharsets.UTF_8));
          };
      // Some bodies are a success to a client that keeps what it does not know.
      assertThat(seen.callEverything(transport)).isGreaterThan(0);
    }

    seen.assertNoCanary(500);
  }

  static Stream<IOException> failures() {
    IOException deep = new IOException(CANARY, new IllegalStateException(CANARY));
    deep.addSuppressed(new IOException(CANARY));
    return Stream.of(
        new IOException(),
        new HttpTimeoutException("request timed out"),
        new IOException(CANARY),
        new ConnectException(CANARY),
        new HttpTimeoutException(CANARY),
        new HttpConnectTimeoutException(CANARY),
        new ProtocolException("Invalid status line: " + CANARY),
        new NoSuchFileException(CANARY),
        deep);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void staysOutOfEveryFailure(IOException failure) {
    Seen seen = new Seen();

    int thrown =
        seen.callEverything(
            request -> {
              throw failure;
            });

    assertThat(thrown).isGreaterThanOrEqualTo(12);
    seen.assertNoCanary(100);
  }

  /** All that a call could show to somebody: texts of objects, failures, log lines and events. */
  private static final class Seen implements CallObserver {
    private final List<Object> all = Collections.synchronizedList(new ArrayList<>());

    void add(Object o) {
      all.add(o);
    }

    /** Makes every call, blocking and not; how many threw. */
    int callEverything(Transport transport) {
      int thrown = 0;
      try (LogLines lines = new LogLines()) {
        for (ThrowingCallable call : calls(transport, this)) {
          Throwable failure = catchThrowable(call);
          if (failure instanceof CompletionException) {
            add(StackTrace.of(failure));
            failure = failure.getCause();
          }
          if (failure != null) {
            assertThat(failure).isInstanceOf(ContactClientException.class);
            add(StackTrace.of(failure));
            thrown++;
          }
        }
        assertThat(lines.ofTheClient()).hasSizeGreaterThan(20);
        all.addAll(lines.all());
      }
      return thrown;
    }

    void assertNoCanary(int least) {
      assertThat(all).hasSizeGreaterThan(least).noneMatch(o -> o.toString().contains(CANARY));
    }

    @Override
    public Watch started(String operation, String method, String host) {
      add(operation + method + host);
      return new Watch() {
        @Override
        public void attemptEnded(Attempt attempt) {
          add(attempt);
        }

        @Override
        public void finished(Outcome outcome) {
          add(outcome);
        }
      };
    }
  }

  /** Every operation of every client, with the canary in each place that takes a text. */
  private static List<ThrowingCallable> calls(Transport transport, Seen seen) {
    CallOptions options = CallOptions.builder().header("X-Secret", CANARY).build();
    var invent = set(InventClient.builder().bearerToken(CANARY), transport, seen).build();
    var ninetyNine =
        set(NinetyNineDigitalClient.builder().apiAccessToken(CANARY), transport, seen).build();
    var omnivibe = set(OmnivibeClient.builder().identityToken(CANARY), transport, seen).build();
    var clerkChat =
        set(ClerkChatClient.builder().apiKey(CANARY), transport, seen).build().withOptions(options);
    var strict = set(InventClient.builder().bearerToken(CANARY), transport, seen).strict().build();
    var name =
        org.contactcontracts.model.invent.UpdateContactRequest.builder().name(CANARY).build();
    var channel = channelRequest();
    var flat = ninetyNineDigitalRequest();
    var text = omnivibeRequest();
    var form = form();
    var attributes = clerkChatRequest();
    for (Object o :
        List.of(
            invent,
            ninetyNine,
            omnivibe,
            clerkChat,
            strict,
            name,
            channel,
            flat,
            text,
            form,
            attributes,
            options,
            invent.settings(),
            invent.async(),
            InventClient.builder().bearerToken(CANARY),
            OmnivibeClient.builder().identityToken(CANARY),
            form.avatar().orElseThrow())) {
      seen.add(o);
    }
    return List.of(
        () -> seen.add(invent.updateContactExchange(CANARY, CANARY, name)),
        () -> seen.add(invent.updateContactChannelExchange(CANARY, CANARY, CANARY, channel)),
        () -> seen.add(ninetyNine.updateContactExchange(1L, 1L, flat)),
        () -> seen.add(omnivibe.updateContactExchange(CANARY, CANARY, text)),
        () -> seen.add(omnivibe.updateContactFormExchange(CANARY, CANARY, form)),
        () -> seen.add(clerkChat.updateContactExchange(CANARY, attributes)),
        () -> seen.add(strict.updateContactExchange(CANARY, CANARY, name)),
        () -> invent.async().updateContact(CANARY, CANARY, name).join(),
        () -> invent.async().updateContactChannel(CANARY, CANARY, CANARY, channel).join(),
        () -> ninetyNine.async().updateContact(1L, 1L, flat).join(),
        () -> omnivibe.async().updateContact(CANARY, CANARY, text).join(),
        () -> omnivibe.async().updateContactForm(CANARY, CANARY, form).join(),
        () -> clerkChat.async().updateContact(CANARY, attributes).join());
  }

  /** Everything is shown that can be, and waiting takes no time. */
  private static <B extends ClientBuilder<B>> B set(B builder, Transport transport, Seen seen) {
    return builder
        .transport(transport)
        .logging(LogDetail.BODIES)
        .observer(seen)
        .timeSource(new VirtualTime())
        .requestChecks(false);
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
}
