package org.contactcontracts.client.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.contactcontracts.client.CallOptions;
import org.contactcontracts.client.ClientBuilder;
import org.contactcontracts.client.ClientSettings;
import org.contactcontracts.client.ContactClientException;
import org.contactcontracts.client.ContractViolationException;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportException;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.Violation;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.clerkchat.UpdateContactResponse;
import org.junit.jupiter.api.Test;

/** What no operation of the contracts does, but what an operation may do. */
class CallTest {

  private static final UpdateContactRequest REQUEST = UpdateContactRequest.builder().build();
  private static final org.contactcontracts.model.ninetyninedigital.UpdateContactRequest BROKEN =
      org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
          .name("a".repeat(257))
          .phoneNumber("0123")
          .build();
  private static final Duration AT_ONCE = Duration.ZERO;

  private final List<TransportRequest> sent = new ArrayList<>();

  @Test
  void doesNotRepeatWhatTheContractDoesNotMarkAsIdempotent() {
    Caller lost = caller(failing(new IOException("Connection reset")));
    Caller refused = caller(answering(503));

    assertThatThrownBy(() -> call(lost, false, JsonBody.of(REQUEST)))
        .isInstanceOf(TransportException.class);
    assertThatThrownBy(() -> call(refused, false, JsonBody.of(REQUEST)))
        .isInstanceOf(ContactClientException.class);

    assertThat(sent).hasSize(2);
  }

  @Test
  void repeatsWhatWasNeverSentEvenIfItIsNotIdempotent() {
    Caller caller = caller(failing(new ConnectException("Connection refused")));

    assertThatThrownBy(() -> call(caller, false, JsonBody.of(REQUEST)))
        .isInstanceOf(TransportException.class)
        .hasMessage(
            "acme updateContact could not connect (ConnectException, attempt 3). Nothing has"
                + " changed; check the base URL and the network.");

    assertThat(sent).hasSize(3);
  }

  @Test
  void doesNotRepeatABodyThatCannotBeOpenedAgain() {
    Caller caller = caller(answering(503));

    assertThatThrownBy(() -> call(caller, true, new Once()))
        .isInstanceOf(ContactClientException.class);

    assertThat(sent).hasSize(1);
  }

  @Test
  void refusesARequestThatBreaksTheContractBeforeSending() {
    Caller caller = caller(answering(200));
    List<Violation> violations = BROKEN.violations();

    ContractViolationException thrown =
        catchThrowableOfType(
            ContractViolationException.class,
            () -> caller.call(operation(true), BROKEN, JsonBody::of, "1"));
    CompletableFuture<UpdateContactResponse> failed =
        caller.callAsync(operation(true), Exchange::body, BROKEN, JsonBody::of, "1");

    assertThat(thrown)
        .hasMessage(
            "acme updateContact was not sent, because the request breaks the contract: The value at"
                + " /name is 257 characters long, and the contract allows 255; shorten it by 2"
                + " characters. (\"/name\", maxLength) The value at /phone_number is not a phone number"
                + " in E.164 notation, a plus sign and 2 to 15 digits without a leading zero, or an"
                + " empty text; write it like +972771234567. (\"/phone_number\", pattern). Mend it, or"
                + " send it as it is with requestChecks(false).");
    assertThat(thrown.code()).isEqualTo("request-violates-contract");
    assertThat(thrown.attempts()).isZero();
    assertThat(thrown.violations()).isEqualTo(violations);
    assertThat(thrown.response()).isEmpty();
    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .hasMessage(thrown.getMessage());
    assertThat(sent).isEmpty();
  }

  @Test
  void sendsWhatBreaksTheContractWhenTheChecksAreOff() {
    Caller caller =
        new Caller(
            "acme", new Settings().transport(answering(200)).requestChecks(false).made(), null);

    caller.call(operation(true), BROKEN, JsonBody::of, "1");

    assertThat(sent).hasSize(1);
  }

  @Test
  void failsTheResultForWhateverIsWrongBeforeSending() {
    Caller caller = caller(answering(200));

    CompletableFuture<UpdateContactResponse> failed =
        caller.callAsync(operation(true), Exchange::body, REQUEST, JsonBody::of, "..");

    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sharesWithAViewAllButItsOptions() {
    Caller client = caller(answering(503));
    Caller view =
        client.with(
            CallOptions.builder()
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofSeconds(5))
                .header("X-Trace", "1")
                .build());

    assertThatThrownBy(() -> call(view, true, JsonBody.of(REQUEST)))
        .isInstanceOf(ContactClientException.class);

    assertThat(sent).hasSize(1);
    assertThat(sent.get(0).timeout()).hasSeconds(5);
    assertThat(sent.get(0).headers())
        .isEqualTo(Map.of("Accept", "application/json", "X-Trace", "1"));
    assertThat(view.settings()).isSameAs(client.settings());
  }

  private Exchange<UpdateContactResponse> call(
      Caller caller, boolean idempotent, RequestBody body) {
    return caller.call(operation(idempotent), REQUEST, r -> body, "1");
  }

  private static Operation<UpdateContactResponse> operation(boolean idempotent) {
    return new Operation<>(
        "acme",
        "updateContact",
        "PATCH",
        "/contacts/{id}",
        idempotent,
        UpdateContactRequest.class,
        UpdateContactResponse.class,
        UpdateContactResponse::fromJson,
        Map.of());
  }

  private static Caller caller(Transport transport) {
    RetryPolicy atOnce = RetryPolicy.builder().baseDelay(AT_ONCE).build();
    return new Caller("acme", new Settings().transport(transport).retryPolicy(atOnce).made(), null);
  }

  private Transport answering(int status) {
    return request -> {
      sent.add(request);
      return new TransportResponse(status, Map.of(), "{\"data\":{}}".getBytes(UTF_8));
    };
  }

  private Transport failing(IOException failure) {
    return request -> {
      sent.add(request);
      throw failure;
    };
  }

  /** A stream that comes from somewhere and is gone once it was read. */
  private static final class Once implements RequestBody {
    @Override
    public String mediaType() {
      return "application/json";
    }

    @Override
    public long length() {
      return 2;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream("{}".getBytes(UTF_8));
    }

    @Override
    public boolean isRepeatable() {
      return false;
    }
  }

  private static final class Settings extends ClientBuilder<Settings> {
    Settings() {
      super(java.net.URI.create("https://acme.inc"));
    }

    ClientSettings made() {
      return settings();
    }

    @Override
    protected Settings self() {
      return this;
    }
  }
}
