package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SandboxTest {

  @Test
  void startsTwiceAtOnce() {
    try (Sandbox first = Sandbox.start();
        Sandbox second = Sandbox.start()) {
      assertThat(first.port()).isNotEqualTo(second.port());
      new Caller(first)
          .send("PUT", "/clerk-chat/public/contacts/1", "{\"name\": \"Eve\"}", "apiKey", "demo");

      assertThat(new Caller(first).contact("clerk-chat", "demo", "1").required("name").textValue())
          .isEqualTo("Eve");
      assertThat(new Caller(second).contact("clerk-chat", "demo", "1").required("name").textValue())
          .isEqualTo("Alice");
    }
  }

  @Test
  void startsAgainOnThePortOfAClosedOne() {
    Sandbox first = Sandbox.start();
    int port = first.port();
    first.close();
    first.close();

    try (Sandbox second = Sandbox.builder().port(port).start()) {
      assertThat(second.port()).isEqualTo(port);
      assertThat(second.settings().port()).isEqualTo(port);
    }
  }

  @Test
  void saysWhichPortIsTakenAndWhatToDo() {
    try (Sandbox first = Sandbox.start()) {
      Sandbox.Builder second = Sandbox.builder().port(first.port());

      assertThatThrownBy(second::start)
          .isInstanceOfSatisfying(
              SandboxException.class, e -> assertThat(e.code()).isEqualTo("port-unavailable"))
          .hasMessage(
              "The sandbox cannot listen on port %d of 127.0.0.1; stop what uses the port, or choose another one, 0 for a free one.",
              first.port());
    }
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    Sandbox sandbox = Sandbox.start();
    new Caller(sandbox).get("/_sandbox/contacts?vendor=invent&credential=demo");
    List<Thread> started =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .filter(thread -> !thread.isDaemon() || thread.getName().startsWith("XNIO"))
            .toList();
    sandbox.close();

    assertThat(started).isNotEmpty();
    for (Thread thread : started) {
      // A pool has ended a moment before the last of its threads has.
      thread.join(10_000);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  @Test
  void leavesTheLogConfigurationAlone() {
    Logger undertow = Logger.getLogger("io.undertow");
    Level before = undertow.getLevel();
    undertow.setLevel(Level.FINE);
    try (Sandbox sandbox = Sandbox.start()) {
      assertThat(sandbox.port()).isPositive();
      assertThat(undertow.getLevel()).isEqualTo(Level.FINE);
      assertThat(Logger.getLogger("org.jboss.resteasy").getLevel()).isEqualTo(Level.WARNING);
    } finally {
      undertow.setLevel(before);
    }
  }

  @Test
  void givesTheBaseUrlOfEachVendor() {
    try (Sandbox sandbox = Sandbox.start()) {
      String base = "http://127.0.0.1:" + sandbox.port();

      assertThat(List.of("invent", "99digital", "omnivibe", "clerk-chat"))
          .extracting(sandbox::baseUrl)
          .containsExactly(
              URI.create(base + "/invent"),
              URI.create(base + "/99digital"),
              URI.create(base + "/omnivibe"),
              URI.create(base + "/clerk-chat"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sandbox.baseUrl("acme"))
          .withMessage(
              "There is no vendor acme; there are invent, 99digital, omnivibe, clerk-chat.");
    }
  }

  @Test
  void showsItsSettings() {
    Clock clock = new ManualClock();
    try (Sandbox sandbox =
        Sandbox.builder()
            .host("localhost")
            .clock(clock)
            .maxWorlds(5)
            .ninetyNineDigitalFlat(true)
            .omnivibeInboxToken("token")
            .omnivibeHashMandatory(true)
            .start()) {
      SandboxSettings settings = sandbox.settings();

      assertThat(settings.host()).isEqualTo("localhost");
      assertThat(settings.port()).isZero();
      assertThat(settings.clock()).isSameAs(clock);
      assertThat(settings.maxWorlds()).isEqualTo(5);
      assertThat(settings.ninetyNineDigitalFlat()).isTrue();
      assertThat(settings.omnivibeInboxToken()).isEqualTo("token");
      assertThat(settings.omnivibeHashMandatory()).isTrue();
    }
  }

  @Test
  void checksSettingsWhenTheyAreSet() {
    Sandbox.Builder builder = Sandbox.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.port(65_536))
        .withMessage("port is between 0 and 65535, not 65536");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.maxWorlds(0))
        .withMessage("maxWorlds is at least 1, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.omnivibeInboxToken(" "))
        .withMessage("omnivibeInboxToken is blank; give it a value or leave it out");
  }

  @Test
  void tellsOnItsStartPageWhatToTry() {
    try (Sandbox sandbox = Sandbox.start()) {
      Caller caller = new Caller(sandbox);

      var page = caller.exchange(caller.request("/").GET().build());

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
      assertThat(page.body())
          .startsWith("Contact Contracts: sandbox\n")
          .contains(sandbox.baseUrl("invent") + "/orgs/org_acme/contacts/contact_alice")
          .doesNotContain("{base}");
    }
  }

  @Test
  void saysWhichWorldsThereAre() {
    try (Sandbox sandbox = Sandbox.start()) {
      Caller caller = new Caller(sandbox);

      Reply unknown = caller.get("/_sandbox/contacts?vendor=acme&credential=demo");
      Reply unnamed = caller.get("/_sandbox/contacts?vendor=invent");
      Reply seed = caller.get("/_sandbox/contacts?vendor=omnivibe&credential=unused");

      assertThat(unknown.status()).isEqualTo(400);
      assertThat(unknown.body().required("detail").textValue())
          .isEqualTo(
              "The query parameter vendor is none of the values that the contract allows; use invent, 99digital, omnivibe or clerk-chat.");
      assertThat(unnamed.status()).isEqualTo(400);
      assertThat(unnamed.body().required("detail").textValue())
          .isEqualTo("The query parameter credential is missing; give it a string.");
      assertThat(seed.body().fieldNames()).toIterable().containsExactly("alice", "bob");
      assertThat(seed.body().required("alice")).isEqualTo(Caller.seed("omnivibe", "alice"));
    }
  }
}
