package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
  private static final Finding FINDING =
      new Finding("/name", "type", "It is none.", "Send a text.", "#/a");

  @Test
  void hasNoFindingsExactlyWhenTheMessageConforms() {
    assertThat(Verdict.of(List.of())).isSameAs(Verdict.conforming());
    assertThat(Verdict.of(List.of(FINDING)))
        .isEqualTo(new Verdict(Verdict.Kind.VIOLATES, List.of(FINDING)));
    assertThatThrownBy(() -> new Verdict(Verdict.Kind.CONFORMS, List.of(FINDING, FINDING)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a verdict CONFORMS cannot have 2 findings");
  }

  @ParameterizedTest
  @EnumSource(names = "CONFORMS", mode = EnumSource.Mode.EXCLUDE)
  void saysWhyAMessageDoesNotConform(Verdict.Kind kind) {
    assertThat(new Verdict(kind, List.of(FINDING)).conforms()).isFalse();
    assertThatThrownBy(() -> new Verdict(kind, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a verdict " + kind + " cannot have 0 findings");
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker does
  void refusesNullEverywhere() {
    assertRefused("kind", () -> new Verdict(null, List.of()));
    assertRefused(
        "instance", () -> new Finding(null, "type", "It is none.", "Send a text.", "#/a"));
    assertRefused("keyword", () -> new Finding("", null, "It is none.", "Send a text.", "#/a"));
    assertRefused("problem", () -> new Finding("", "type", null, "Send a text.", "#/a"));
    assertRefused("remedy", () -> new Finding("", "type", "It is none.", null, "#/a"));
    assertRefused("contract", () -> new Finding("", "type", "It is none.", "Mend it.", null));
    assertRefused("member", () -> new Finding("", "type", "It is none.", "Mend it.", "", null));
    assertRefused("position", () -> new BodyPlace(0, null));
    assertRefused("code", () -> new ContractException(null, "There is none."));
    assertRefused("message", () -> new ContractException("unknown-vendor", null));
    assertRefused(
        "code", () -> new ContractException(null, "There is none.", new RuntimeException()));
    assertRefused(
        "message", () -> new ContractException("unknown-vendor", null, new RuntimeException()));
    assertRefused("cause", () -> new ContractException("unknown-vendor", "There is none.", null));
    assertRefused("name", () -> Contract.parse(null, new byte[0]));
    assertRefused("vendorId", () -> Contract.of(null));
    assertRefused("limits", () -> Contract.of("invent").withLimits(null));
    assertRefused("operationId", () -> Contract.of("invent").operation(null));
  }

  @Test
  @SuppressWarnings("NullAway")
  void refusesNullForABody() {
    BodyContract request = Contract.of("invent").operation("updateContact").request();

    assertRefused("body", () -> request.conforms(null));
    assertRefused("body", () -> request.validate((byte[]) null));
    assertRefused("body", () -> request.validate((JsonNode) null));
  }

  private static void assertRefused(String name, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(NullPointerException.class).hasMessage(name);
  }
}
