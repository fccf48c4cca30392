package org.contactcontracts.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactcontracts.client.omnivibe.OmnivibeClient;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.contactcontracts.model.omnivibe.UpdateContactRequest;
import org.junit.jupiter.api.Test;

/** The hash that proves to Omnivibe who is asking. */
class IdentityTest {

  private static final String TOKEN = "7Yq2xWn8VtR4sKd9LmPz3BcH";
  private static final String OF_1234567890 =
      "cada3281de9760301e30def18c411aa2d7e7ea9456b37db3ceb0888ffb0e1a80";
  private static final String OF_NOTHING =
      "2007f381a61e94ba719cb5671f6158e4e895b69d7400e538174c9b7e1b54b46e";

  private final List<String> sent = new ArrayList<>();
  private final OmnivibeClient client =
      OmnivibeClient.builder().transport(this::remember).identityToken(TOKEN).build();

  @Test
  void isComputedFromTheIdentifier() {
    client.updateContact(
        "inbox", "alice", UpdateContactRequest.builder().identifier("1234567890").build());
    client
        .async()
        .updateContact(
            "inbox", "alice", UpdateContactRequest.builder().identifier("1234567890").build())
        .join();

    assertThat(sent)
        .containsOnly(
            "{\"identifier\":\"1234567890\",\"identifier_hash\":\"" + OF_1234567890 + "\"}");
  }

  @Test
  void takesAnAbsentIdentifierForAnEmptyOne() {
    client.updateContact("inbox", "alice", UpdateContactRequest.builder().build());

    assertThat(sent).containsExactly("{\"identifier_hash\":\"" + OF_NOTHING + "\"}");
  }

  @Test
  void isComputedForAForm() {
    client.updateContactForm(
        "inbox", "alice", UpdateContactForm.builder().identifier("1234567890").build());

    assertThat(sent.get(0)).contains("name=\"identifier_hash\"\r\n\r\n" + OF_1234567890 + "\r\n");
  }

  @Test
  void leavesAHashAloneThatTheCallerPassesIn() {
    String own = "0".repeat(64);

    client.updateContact(
        "inbox", "alice", UpdateContactRequest.builder().identifierHash(own).build());

    assertThat(sent).containsExactly("{\"identifier_hash\":\"" + own + "\"}");
  }

  @Test
  void isNotSentWithoutAToken() {
    OmnivibeClient.builder()
        .transport(this::remember)
        .build()
        .updateContact("inbox", "alice", UpdateContactRequest.builder().identifier("1").build());

    assertThat(sent).containsExactly("{\"identifier\":\"1\"}");
  }

  @Test
  void refusesABlankToken() {
    assertThatThrownBy(() -> OmnivibeClient.builder().identityToken(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The identity token is blank; give it as the vendor shows it.");
  }

  private TransportResponse remember(TransportRequest request) throws IOException {
    sent.add(new String(request.body().open().readAllBytes(), UTF_8));
    return new TransportResponse(200, Map.of(), "{}".getBytes(UTF_8));
  }
}
