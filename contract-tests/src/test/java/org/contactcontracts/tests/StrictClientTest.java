package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.client.ContractViolationException;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.ResponseCheck;
import org.contactcontracts.client.RetryPolicy;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Violation;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A client that holds answers to the contract refuses the samples that the contract refuses. */
class StrictClientTest {

  private static final URI NOWHERE = URI.create("http://vendor.invalid");

  static Stream<Sample> responses() {
    return Samples.where(s -> !s.isRequest());
  }

  @ParameterizedTest
  @MethodSource("responses")
  void refusesExactlyWhatTheContractRefuses(Sample sample) throws JsonProcessingException {
    Subject subject = Subject.of(sample);
    BodyContract contract = subject.contract().response(sample.status()).orElseThrow();
    byte[] body = body(sample, contract);
    Object nothing = ContactJson.mapper().readValue("{}", subject.request);
    Transport vendor =
        request ->
            new TransportResponse(
                sample.status(), Map.of("Content-Type", List.of(contract.mediaType())), body);

    Throwable thrown =
        catchThrowable(
            () ->
                subject.callWith(
                    NOWHERE,
                    settings ->
                        settings
                            .transport(vendor)
                            .retryPolicy(RetryPolicy.none())
                            .responseCheck(ResponseCheck.CONTRACT),
                    "key",
                    nothing));

    List<Finding> findings = contract.validate(body).findings();
    if (!findings.isEmpty()) {
      assertThat(thrown).isInstanceOf(ContractViolationException.class);
      assertThat(((ContractViolationException) thrown).violations())
          .extracting(Violation::instance)
          .isEqualTo(findings.stream().map(Finding::instance).toList());
    } else if (sample.status() >= 300) {
      assertThat(thrown).isInstanceOf(ErrorResponseException.class);
    } else {
      assertThat(thrown).isNull();
    }
  }

  private static byte[] body(Sample sample, BodyContract contract) throws JsonProcessingException {
    return contract.mediaType().equals("text/plain") && sample.accepted()
        ? sample.json().textValue().getBytes(StandardCharsets.UTF_8)
        : sample.bytes();
  }
}
