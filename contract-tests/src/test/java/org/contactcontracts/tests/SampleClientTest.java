package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.UnreadableResponseException;
import org.contactcontracts.model.ContactJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of a response, answered to the generated client. */
class SampleClientTest {

  private static final URI NOWHERE = URI.create("http://vendor.invalid");

  static Stream<Sample> acceptedSuccesses() {
    return Samples.where(s -> s.part().equals("response-200") && s.accepted());
  }

  static Stream<Sample> refusedSuccesses() {
    return Samples.where(s -> s.part().equals("response-200") && !s.accepted());
  }

  static Stream<Sample> errors() {
    return Samples.where(s -> !s.isRequest() && !s.part().equals("response-200"));
  }

  @ParameterizedTest
  @MethodSource("acceptedSuccesses")
  void returnsWhatTheContractAccepts(Sample sample) throws JsonProcessingException {
    TransportResponse response = call(sample);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(sample.bytes());
  }

  @ParameterizedTest
  @MethodSource("refusedSuccesses")
  void eitherCarriesOrReportsWhatTheContractRefuses(Sample sample) {
    Throwable thrown = catchThrowable(() -> call(sample));

    if (thrown != null) {
      assertThat(thrown)
          .isInstanceOf(UnreadableResponseException.class)
          .hasMessageStartingWith(
              sample.vendor()
                  + " "
                  + sample.operation()
                  + " was answered with status 200, but the body does not follow the contract at \"")
          .hasNoCause();
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void throwsTheVendorsErrorWithItsTypedBody(Sample sample) {
    ErrorResponseException thrown =
        catchThrowableOfType(ErrorResponseException.class, () -> call(sample));

    assertThat(thrown.status()).isEqualTo(sample.status());
    assertThat(thrown)
        .hasMessageStartingWith(
            "%s %s was answered with status %d. "
                .formatted(sample.vendor(), sample.operation(), sample.status()));
    assertThat(thrown.response().body()).isEqualTo(body(sample));
    if (sample.accepted()) {
      assertThat(thrown.error(Subject.of(sample).type(sample))).isPresent();
    }
  }

  private static TransportResponse call(Sample sample) throws JsonProcessingException {
    Subject subject = Subject.of(sample);
    Transport vendor = request -> new TransportResponse(sample.status(), Map.of(), body(sample));
    Object nothing = ContactJson.mapper().readValue("{}", subject.request);
    return subject.call(NOWHERE, vendor, "key", nothing);
  }

  /** A text/plain body is written down as a JSON string. */
  private static byte[] body(Sample sample) {
    List<String> types = Subject.of(sample).contract().responseMediaTypes(sample.status());
    return types.contains("text/plain") && sample.accepted()
        ? sample.json().textValue().getBytes(java.nio.charset.StandardCharsets.UTF_8)
        : sample.bytes();
  }
}
