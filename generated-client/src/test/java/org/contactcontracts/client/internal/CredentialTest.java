package org.contactcontracts.client.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.client.invent.InventClient;
import org.contactcontracts.client.ninetyninedigital.NinetyNineDigitalClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t",
        "canary\r\nX-Other: 1",
        "canary\n",
        "canary\u0000",
        "canary\u007f",
        "canaryé",
        "canary\u00a0",
        "canary😀"
      })
  void refusesASecretThatAHeaderCannotCarry(String secret) {
    assertThatThrownBy(() -> new Credential("apiKey", "", secret))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The credential for the header apiKey is blank or has characters that a header cannot"
                + " carry; give it as the vendor shows it.")
        .hasNoCause();
  }

  @Test
  void isRefusedByEveryClientThatTakesOne() {
    assertThatThrownBy(() -> InventClient.builder().bearerToken(" "))
        .hasMessageStartingWith("The credential for the header Authorization is blank");
    assertThatThrownBy(() -> NinetyNineDigitalClient.builder().apiAccessToken(" "))
        .hasMessageStartingWith("The credential for the header api_access_token is blank");
    assertThatThrownBy(() -> ClerkChatClient.builder().apiKey(" "))
        .hasMessageStartingWith("The credential for the header apiKey is blank");
  }

  @Test
  void carriesEveryPrintableCharacterOfAscii() {
    Credential credential = new Credential("Authorization", "Bearer ", "!\"#$~0aZ=/+");

    assertThat(credential.value()).isEqualTo("Bearer !\"#$~0aZ=/+");
  }

  @Test
  void leavesTheSecretOutOfItsText() {
    Credential credential = new Credential("Authorization", "Bearer ", "canary");

    assertThat(credential).hasToString("Credential[Authorization]");
  }
}
