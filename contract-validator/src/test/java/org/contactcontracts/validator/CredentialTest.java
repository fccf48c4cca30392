package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;

import org.contactcontracts.validator.Credential.In;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
  private final Credential bearer = new Credential("b", In.HEADER, "Authorization", "Bearer");
  private final Credential key = new Credential("k", In.HEADER, "apiKey", "");

  @ParameterizedTest
  @ValueSource(strings = {"Bearer x", "bearer x", "BEARER  x"})
  void fitsAPrefixInAnyCaseWithSomethingAfterIt(String value) {
    assertThat(bearer.fits(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Bearer", "Bearer ", "Bearer   ", "Bearerx", "Bearer\tx", "Basic x", "x"})
  void fitsNothingElse(String value) {
    assertThat(bearer.fits(value)).isFalse();
  }

  @Test
  void fitsAnyValueThatIsNotBlankWhenThereIsNoPrefix() {
    assertThat(key.fits("x")).isTrue();
    assertThat(key.fits(" ")).isFalse();
    assertThat(key.fits("")).isFalse();
  }

  @Test
  void saysWhatToSend() {
    assertThat(bearer.words()).isEqualTo("the header Authorization with Bearer and a credential");
    assertThat(key.words()).isEqualTo("the header apiKey");
    assertThat(new Credential("k", In.QUERY, "key", "").words())
        .isEqualTo("the query parameter key");
    assertThat(new Credential("k", In.COOKIE, "sid", "").words()).isEqualTo("the cookie sid");
    assertThat(new Credential("k", In.ELSEWHERE, "", "").words()).isEqualTo("the credential k");
  }
}
