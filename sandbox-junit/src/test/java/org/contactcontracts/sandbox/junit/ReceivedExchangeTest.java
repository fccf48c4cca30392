package org.contactcontracts.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceivedExchangeTest {
  @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();

  @Test
  void tellsWhatWasSentAndAnswered(SandboxWorld world) {
    Invent.updateAlice(world, "{\"name\":null,\"blocked\":true}");

    ReceivedExchange received = world.received().get(0);

    assertThat(received.vendor()).isEqualTo("invent");
    assertThat(received.operation()).contains("updateContact");
    assertThat(received.method()).isEqualTo("PATCH");
    assertThat(received.path()).isEqualTo("/invent/orgs/org_acme/contacts/contact_alice");
    assertThat(received.header("authorization")).contains("Bearer " + world.credential());
    assertThat(received.header("X-None")).isEmpty();
    assertThat(received.body()).isEqualTo("{\"name\":null,\"blocked\":true}");
    assertThat(received.json().get("name").isNull()).isTrue();
    assertThat(received.json().has("unsubscribed")).isFalse();
    assertThat(received.status()).isEqualTo(200);
    assertThat(received.answerHeader("content-type")).contains("application/json");
    assertThat(received.answerJson().required("blocked").booleanValue()).isTrue();
    assertThat(received.answerBody()).isEqualTo(received.answerJson().toString());
    assertThat(received.fault()).isEmpty();
    assertThat(received.conforms()).isTrue();
    assertThat(received.findings()).isEmpty();
    assertThat(received.exchange().url()).endsWith(received.path());
  }

  @Test
  void tellsWhatBreaksTheContract(SandboxWorld world) {
    Invent.updateAlice(world, "{\"nmae\":\"Alice\"}");

    ReceivedExchange received = world.received().get(0);

    assertThat(received.conforms()).isFalse();
    assertThat(received.findings())
        .extracting(TrafficFinding::keyword)
        .containsExactly("additionalProperties");
    assertThat(received.status()).isEqualTo(400);
  }

  @Test
  void tellsTextFromJson(SandboxWorld world) {
    Invent.updateAlice(world, "{\"name\":");

    ReceivedExchange received = world.received().get(0);

    assertThat(received.body()).isEqualTo("{\"name\":");
    assertThatThrownBy(received::json)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The body of the request is no JSON; look at it as text.");
  }

  @Test
  void keepsRequestsOfOthersOut(SandboxWorld world) {
    Invent.updateAlice(world.baseUrl("invent"), "somebody else", "{}");
    Invent.updateAlice(world.baseUrl("invent"), "invalid", "{}");

    assertThat(world.received()).isEmpty();
  }

  @Test
  void showsNoValueAsText(SandboxWorld world) {
    Invent.updateAlice(world, "{\"name\":\"secret\"}");

    assertThat(world.received())
        .hasToString("[PATCH /invent/orgs/{org_id}/contacts/{contact_id} -> 200, conforms]");
  }
}
