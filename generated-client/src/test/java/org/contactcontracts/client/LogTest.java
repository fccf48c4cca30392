package org.contactcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;

class LogTest {

  private static final Transport VENDOR =
      request ->
          new TransportResponse(
              200,
              Map.of(
                  "X-Request-Id", List.of("req_7"),
                  "Content-Type", List.of("application/json; charset=utf-8"),
                  "Set-Cookie", List.of("session=1"),
                  "X-Own", List.of("1")),
              "{\"data\":{\"id\":\"1\",\"new\":null,\"data\":{\"plan\":[1,true]}}}"
                  .getBytes(UTF_8));

  private static final UpdateContactRequest REQUEST =
      UpdateContactRequest.builder()
          .name("Alice")
          .isPublic(true)
          .data(Map.of("shoe size", 43))
          .build();

  private final VirtualTime time = new VirtualTime();

  @Test
  void isOneLineACall() {
    try (LogLines lines = new LogLines()) {
      client(VENDOR).build().updateContact("1", REQUEST);

      assertThat(lines.ofTheClient())
          .containsExactly(
              "DEBUG clerk-chat updateContact: 200 ok after 1 attempt(s) in 0 ms, request id req_7");
    }
  }

  @Test
  void isOneLineForACallOfSeveralAttempts() {
    Transport vendor =
        new ScriptedTransport(
            time,
            ScriptedTransport.status(503, "Retry-After", "2"),
            ScriptedTransport.status(422, "Request-Id", "req_8"));
    try (LogLines lines = new LogLines()) {
      assertThatThrownBy(() -> client(vendor).build().updateContact("1", REQUEST))
          .isInstanceOf(UnprocessableException.class);

      assertThat(lines.ofTheClient())
          .containsExactly(
              "DEBUG clerk-chat updateContact: 422 unprocessable after 2 attempt(s) in 2000 ms,"
                  + " request id req_8");
    }
  }

  @Test
  void isOneLineForACallWithoutAnAnswer() {
    Transport vendor =
        request -> {
          throw new IOException("canary");
        };
    try (LogLines lines = new LogLines()) {
      assertThatThrownBy(
              () ->
                  client(vendor)
                      .retryPolicy(RetryPolicy.none())
                      .build()
                      .updateContact("1", REQUEST))
          .isInstanceOf(TransportException.class);

      assertThat(lines.ofTheClient())
          .containsExactly(
              "DEBUG clerk-chat updateContact: no answer transport after 1 attempt(s) in 0 ms,"
                  + " request id none");
    }
  }

  @Test
  void showsHeadersOnRequestAndMasksThem() {
    try (LogLines lines = new LogLines()) {
      client(VENDOR).logging(LogDetail.HEADERS).build().updateContact("1", REQUEST);

      assertThat(lines.ofTheClient().subList(0, 2))
          .containsExactly(
              "DEBUG clerk-chat updateContact: attempt 1 sends PUT {Accept: application/json,"
                  + " Content-Type: application/json, apiKey: ***} ",
              "DEBUG clerk-chat updateContact: attempt 1 is answered with 200 {Content-Type:"
                  + " application/json, Set-Cookie: ***, ***: ***, X-Request-Id: ***} ");
    }
  }

  @Test
  void showsBodiesOnRequestAndMasksTheirValues() {
    try (LogLines lines = new LogLines()) {
      client(VENDOR).logging(LogDetail.BODIES).build().updateContact("1", REQUEST);

      assertThat(lines.ofTheClient().get(0))
          .endsWith("} {\"name\":\"***\",\"public\":\"***\",\"data\":{\"***\":\"***\"}}");
      assertThat(lines.ofTheClient().get(1))
          .endsWith(
              "} {\"data\":{\"id\":\"***\",\"***\":null,\"data\":{\"***\":[\"***\",\"***\"]}}}");
    }
  }

  @Test
  void showsOfAFormItsLengthOnly() {
    UpdateContactForm form =
        UpdateContactForm.builder()
            .avatar(FilePart.of("canary.png", "image/png", "canary".getBytes(UTF_8)))
            .build();
    try (LogLines lines = new LogLines()) {
      OmnivibeClient.builder()
          .transport(VENDOR)
          .logging(LogDetail.BODIES)
          .build()
          .updateContactForm("inbox", "alice", form);

      assertThat(lines.ofTheClient().get(0))
          .matches(
              "DEBUG omnivibe updateContact: attempt 1 sends PATCH \\{Accept: application/json,"
                  + " Content-Type: multipart/form-data\\} [0-9]+ bytes");
    }
  }

  @Test
  void saysOfABrokenObserverOnlyItsKind() {
    CallObserver broken =
        (operation, method, host) -> {
          throw new IllegalStateException("canary");
        };
    CallObserver breaking =
        (operation, method, host) ->
            new CallObserver.Watch() {
              @Override
              public void finished(CallObserver.Outcome outcome) {
                throw new IllegalStateException("canary");
              }
            };
    try (LogLines lines = new LogLines()) {
      client(VENDOR).observer(broken).observer(breaking).build().updateContact("1", REQUEST);

      assertThat(lines.ofTheClient())
          .filteredOn(line -> line.startsWith("WARN"))
          .hasSize(2)
          .containsOnly(
              "WARN A call observer threw java.lang.IllegalStateException; the call goes on.");
    }
  }

  private ClerkChatClient.Builder client(Transport vendor) {
    return ClerkChatClient.builder()
        .transport(vendor)
        .apiKey("canary")
        .timeSource(time)
        .random(() -> 0);
  }
}
