package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
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
      strings = {
        "",
        "Bearer",
        "Bearer ",
        "Bearer   ",
        "Bearerx",
        "Bearer\tx",
        "Basic x",
        "Digest x",
        "x"
      })
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
  void isAnyValueOfASchemeThatTheContractDoesNotName() {
    assertThat(secured("{s: {type: http}}").operation("get").credentials())
        .containsExactly(List.of(new Credential("s", In.HEADER, "Authorization", "")));
  }

  @Test
  void isDefinedByTheContract() {
    assertThatThrownBy(() -> secured("{}"))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The contract of tried asks for the security scheme s without defining it; define it"
                + " below components/securitySchemes.");
  }

  private static Contract secured(String schemes) {
    String document =
        "{openapi: 3.1.1, paths: {/a: {get: {operationId: get, security: [{s: []}], responses: {}}}},"
            + " components: {securitySchemes: %s}}";
    return Contract.parse("tried", document.formatted(schemes).getBytes(UTF_8));
  }

  @Test
  void isKnownInTheQueryIfItBelongsThere() {
    for (String in : List.of("query", "header")) {
      Operation get =
          secured("{s: {type: apiKey, in: %s, name: k}}".formatted(in)).operation("get");

      assertThat(get.queryParameters(Map.of("k", List.of("x"))).conforms())
          .as(in)
          .isEqualTo(in.equals("query"));
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what the compiler would not let pass
  void namesWhatIsNull() {
    assertThatThrownBy(() -> new Credential(null, In.HEADER, "a", "")).hasMessage("scheme");
    assertThatThrownBy(() -> new Credential("s", null, "a", "")).hasMessage("in");
    assertThatThrownBy(() -> new Credential("s", In.HEADER, null, "")).hasMessage("name");
    assertThatThrownBy(() -> new Credential("s", In.HEADER, "a", null)).hasMessage("prefix");
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
