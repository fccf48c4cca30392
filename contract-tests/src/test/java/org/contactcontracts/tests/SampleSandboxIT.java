package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample of a request, sent over HTTP to the sandbox; each sample has a world of its own. */
class SampleSandboxIT {

  /** What the vendors answer to a body that breaks the schema. */
  private static final Map<String, Integer> REFUSED =
      Map.of("invent", 400, "99digital", 422, "omnivibe", 422, "clerk-chat", 422);

  /** One for all samples: each client has threads of its own. */
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static Sandbox sandbox;

  @BeforeAll
  static void startSandbox() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stopSandbox() {
    sandbox.close();
  }

  static Stream<Sample> accepted() {
    return Samples.where(s -> s.part().equals("request") && s.accepted());
  }

  static Stream<Sample> refused() {
    return Samples.where(s -> s.part().equals("request") && !s.accepted());
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesWhatTheContractAcceptsThroughTheGeneratedClient(Sample sample)
      throws JsonProcessingException {
    Subject subject = Subject.of(sample);

    int status;
    try {
      status =
          subject
              .call(
                  sandbox.baseUrl(subject.vendor),
                  new CheckedTransport(subject.contract()),
                  world(sample),
                  subject.bind(sample))
              .status();
    } catch (ErrorResponseException e) {
      status = e.status();
    }

    assertThat(status).isEqualTo(expectedStatus(sample));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesWhatTheContractAcceptsAsItStands(Sample sample)
      throws IOException, InterruptedException {
    assertThat(send(sample).status()).isEqualTo(expectedStatus(sample));
  }

  static Stream<Sample> acceptedForms() {
    return Samples.where(s -> s.isForm() && s.accepted());
  }

  /**
   * A form carries texts only: a refused sample that holds something else cannot be sent as one.
   */
  static Stream<Sample> refusedForms() {
    return Samples.where(s -> s.isForm() && !s.accepted() && hasTextsOnly(s.json()));
  }

  @ParameterizedTest
  @MethodSource("acceptedForms")
  void takesAFormThroughTheGeneratedClient(Sample sample) throws JsonProcessingException {
    ObjectNode fields = (ObjectNode) sample.json();
    if (fields.has("avatar")) {
      fields.putPOJO("avatar", FilePart.of("alice.png", "image/png", new byte[] {1, 2, 3}));
    }
    UpdateContactForm form = ContactJson.mapper().treeToValue(fields, UpdateContactForm.class);
    OmnivibeClient client =
        OmnivibeClient.builder()
            .baseUrl(sandbox.baseUrl("omnivibe"))
            .transport(new CheckedTransport(Subject.of(sample).contract()))
            .build();

    int status;
    try {
      status = client.updateContactFormExchange(world(sample), "alice", form).status();
    } catch (ErrorResponseException e) {
      status = e.status();
    }

    assertThat(status).isEqualTo(expectedStatus(sample));
  }

  @ParameterizedTest
  @MethodSource("refusedForms")
  void refusesAFormThatTheContractRefuses(Sample sample) throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder();
    sample
        .json()
        .properties()
        .forEach(
            field ->
                form.append("--boundary\r\nContent-Disposition: form-data; name=\"")
                    .append(field.getKey())
                    .append(field.getKey().equals("avatar") ? "\"; filename=\"alice.png" : "")
                    .append("\"\r\n\r\n")
                    .append(field.getValue().textValue())
                    .append("\r\n"));
    form.append("--boundary--\r\n");

    TransportResponse response =
        send(
            sample,
            RequestBody.of(
                "multipart/form-data; boundary=boundary",
                form.toString().getBytes(StandardCharsets.UTF_8)));

    assertThat(response.status()).isEqualTo(422);
    assertThat(state(sample)).isEqualTo(state(Subject.of(sample), "untouched"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatTheContractRefusesInTheVendorsShape(Sample sample)
      throws IOException, InterruptedException {
    TransportResponse response = send(sample);

    assertThat(response.status()).isEqualTo(REFUSED.get(sample.vendor()));
    JsonNode body = Json.read(response.body());
    assertThat(body.path("message").asText()).isNotBlank();
    assertThat(state(sample)).isEqualTo(state(Subject.of(sample), "untouched"));
  }

  /**
   * An identifier hash that conforms can still be the wrong one, which this vendor answers with 500
   * (O4).
   */
  private static int expectedStatus(Sample sample) {
    JsonNode hash = sample.json().path("identifier_hash");
    JsonNode identifier = sample.json().path("identifier");
    boolean wrong =
        sample.vendor().equals("omnivibe")
            && hash.isTextual()
            && !Hmac.sha256(sandbox.settings().omnivibeInboxToken(), identifier.asText(""))
                .equals(hash.asText());
    return wrong ? 500 : takesWhatIsBobs(sample) ? 422 : 200;
  }

  /** E-mail, phone number and identifier are unique in an account of this vendor. */
  private static boolean takesWhatIsBobs(Sample sample) {
    JsonNode body = sample.json();
    return sample.vendor().equals("99digital")
        && (body.path("email").asText().equalsIgnoreCase("bob@acme.inc")
            || body.path("phone_number").asText().equals("+972771234568"));
  }

  private static boolean hasTextsOnly(JsonNode fields) {
    return fields.isObject()
        && fields.properties().stream().allMatch(field -> field.getValue().isTextual());
  }

  private static TransportResponse send(Sample sample) throws IOException, InterruptedException {
    return send(sample, RequestBody.of("application/json", sample.bytes()));
  }

  private static TransportResponse send(Sample sample, RequestBody body)
      throws IOException, InterruptedException {
    Subject subject = Subject.of(sample);
    List<String> credential = subject.credentialHeader(world(sample));
    return new CheckedTransport(subject.contract())
        .send(
            new TransportRequest(
                subject.contract().method(),
                URI.create(sandbox.baseUrl(subject.vendor) + subject.path(world(sample))),
                credential.isEmpty() ? Map.of() : Map.of(credential.get(0), credential.get(1)),
                body,
                Duration.ofSeconds(30)));
  }

  private static String state(Sample sample) throws IOException, InterruptedException {
    return state(Subject.of(sample), world(sample));
  }

  private static String state(Subject subject, String world)
      throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://127.0.0.1:%d/_sandbox/contacts?vendor=%s&credential=%s"
                .formatted(sandbox.port(), subject.vendor, world));
    return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String world(Sample sample) {
    return "w" + Integer.toHexString(sample.toString().hashCode());
  }
}
