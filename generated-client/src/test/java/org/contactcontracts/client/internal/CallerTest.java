package org.contactcontracts.client.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme.inc",
        "/invent",
        "//acme.inc",
        "ftp://acme.inc",
        "https:acme.inc",
        "https:///path",
        "file:/etc/passwd",
        "https://acme.inc?x=1",
        "https://acme.inc?",
        "https://acme.inc#x",
        "https://alice:canary@acme.inc"
      })
  void refusesABadBaseUrl(String url) {
    assertThatThrownBy(() -> ClerkChatClient.builder().baseUrl(URI.create(url)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The base URL must be absolute, http or https, without user, query and fragment, such as"
                + " https://api.example.com.")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost",
        "HTTPS://acme.inc",
        "https://acme.inc/a/",
        "http://[::1]:8080/invent"
      })
  void takesAnAbsoluteHttpUrl(String url) {
    assertThatCode(() -> ClerkChatClient.builder().baseUrl(URI.create(url)).build())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S"})
  void refusesATimeoutThatIsNotPositive(Duration timeout) {
    assertThatThrownBy(() -> ClerkChatClient.builder().timeout(timeout).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The timeout must be longer than zero.");
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.inc, https://acme.inc/public/contacts/1",
    "https://acme.inc/, https://acme.inc/public/contacts/1",
    "https://acme.inc/gateway, https://acme.inc/gateway/public/contacts/1",
    "https://acme.inc/gateway/, https://acme.inc/gateway/public/contacts/1",
    "http://127.0.0.1:8080/clerk-chat, http://127.0.0.1:8080/clerk-chat/public/contacts/1",
    "http://[::1]:8080, http://[::1]:8080/public/contacts/1"
  })
  void appendsThePathToTheBaseUrl(URI baseUrl, URI expected) {
    URI[] sent = new URI[1];
    ClerkChatClient client =
        ClerkChatClient.builder()
            .baseUrl(baseUrl)
            .transport(
                request -> {
                  sent[0] = request.uri();
                  return new TransportResponse(200, Map.of(), "{\"data\":{}}".getBytes(UTF_8));
                })
            .build();

    client.updateContact("1", UpdateContactRequest.builder().build());

    assertThat(sent[0]).isEqualTo(expected);
  }

  @Test
  void takesTheShortestTimeout() {
    assertThatCode(() -> ClerkChatClient.builder().timeout(Duration.ofNanos(1)).build())
        .doesNotThrowAnyException();
  }
}
