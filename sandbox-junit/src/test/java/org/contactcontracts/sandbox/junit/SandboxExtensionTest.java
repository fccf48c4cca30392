package org.contactcontracts.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class SandboxExtensionTest {
  private static final Set<URI> SEEN = ConcurrentHashMap.newKeySet();
  private static final Set<String> CREDENTIALS = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void forget() {
    SEEN.clear();
    CREDENTIALS.clear();
    PrintingFixture.PRINTED.reset();
  }

  /** Each test changes the contact that every other one changes. */
  private static void useAloneAs(SandboxWorld world, String name) {
    SEEN.add(world.baseUrl("invent"));
    CREDENTIALS.add(world.credential());
    assertThat(world.received()).isEmpty();

    assertThat(Invent.updateAlice(world, "{}")).contains("\"name\":\"Alice\"");
    Invent.updateAlice(world, "{\"name\":\"" + name + "\"}");

    assertThat(Invent.updateAlice(world, "{}")).contains("\"name\":\"" + name + "\"");
    assertThat(world.received()).hasSize(3).allMatch(ReceivedExchange::conforms);
  }

  static class PlainFixture {
    @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();

    @RepeatedTest(5)
    void repeated() {
      useAloneAs(sandbox.world(), "Eve");
    }

    @Test
    void parameter(SandboxWorld world) {
      assertThat(world).isSameAs(sandbox.world());
      assertThat(world.credential()).isEqualTo(sandbox.credential());
      useAloneAs(world, "Mallory");
      assertThat(sandbox.received()).isEqualTo(world.received());
      assertThat(world.received("clerk-chat")).isEmpty();
    }

    @Nested
    class Inner {
      @Test
      void nested(SandboxWorld world) {
        assertThat(world).isSameAs(sandbox.world());
        useAloneAs(world, "Oscar");
      }
    }
  }

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  static class OncePerClassFixture {
    @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();

    private String before = "";

    @BeforeAll
    void knowsTheAddress() {
      SEEN.add(sandbox.baseUrl("invent"));
    }

    @BeforeEach
    void remember(SandboxWorld world) {
      before = world.credential();
    }

    @RepeatedTest(5)
    void repeated(SandboxWorld world) {
      assertThat(world.credential()).isEqualTo(before);
      useAloneAs(world, "Peggy");
    }
  }

  static class FlatFixture {
    @RegisterExtension
    static SandboxExtension sandbox =
        SandboxExtension.builder().ninetyNineDigitalFlat(true).build();

    @Test
    void other() {
      useAloneAs(sandbox.world(), "Trent");
    }
  }

  @Test
  void givesEachTestAWorldOfItsOwn() {
    Events tests = run(PlainFixture.class, OncePerClassFixture.class);

    tests.assertStatistics(all -> all.started(12).succeeded(12));
    assertThat(CREDENTIALS).hasSize(12);
  }

  @Test
  void sharesOneSandboxBetweenEqualSettings() {
    run(PlainFixture.class, OncePerClassFixture.class);
    assertThat(SEEN).hasSize(1);

    run(PlainFixture.class, FlatFixture.class);

    // The first has ended with its run, and the settings of the third differ.
    assertThat(SEEN).hasSize(3);
  }

  @Test
  void keepsParallelTestsApart() {
    Events tests =
        EngineTestKit.engine("junit-jupiter")
            .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
            .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
            .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .configurationParameter(
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
            .selectors(selectClass(PlainFixture.class), selectClass(FlatFixture.class))
            .execute()
            .testEvents();

    tests.assertStatistics(all -> all.started(8).succeeded(8));
    assertThat(CREDENTIALS).hasSize(8);
    assertThat(SEEN).hasSize(2);
  }

  @Test
  void closesTheSandboxAtTheEndOfTheRun() {
    run(PlainFixture.class);

    int port = SEEN.iterator().next().getPort();
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
  }

  static class PrintingFixture {
    static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();

    @RegisterExtension
    static SandboxExtension sandbox =
        SandboxExtension.builder()
            .journal(new PrintStream(PRINTED, true, StandardCharsets.UTF_8))
            .build();

    @Test
    void passes(SandboxWorld world) {
      Invent.updateAlice(world, "{\"name\":\"secret\"}");
    }

    @Test
    void isAborted(SandboxWorld world) {
      Invent.updateAlice(world, "{\"name\":\"secret\"}");
      Assumptions.abort("on purpose");
    }

    @Test
    void sendsNothing() {
      throw new AssertionError("on purpose");
    }

    @Test
    void fails(SandboxWorld world) {
      Invent.updateAlice(world, "{\"name\":\"secret\"}");
      Invent.updateAlice(world, "{\"blocked\":\"secret\"}");
      throw new AssertionError("on purpose");
    }
  }

  @Test
  void printsWhatTheWorldOfAFailedTestReceivedWithoutValues() {
    run(PrintingFixture.class)
        .assertStatistics(all -> all.started(4).succeeded(1).aborted(1).failed(2));

    assertThat(PrintingFixture.PRINTED.toString(StandardCharsets.UTF_8).split("\\R\\R?"))
        .containsExactlyInAnyOrder(
            "",
            "PrintingFixture > fails(SandboxWorld) failed. The sandbox received 2 of its requests:",
            "1. PATCH /invent/orgs/{org_id}/contacts/{contact_id} -> 200, conforms",
            "2. PATCH /invent/orgs/{org_id}/contacts/{contact_id} -> 400, breaks the contract",
            "   request-body at /blocked",
            "     The value at /blocked is a string, and the contract allows a boolean. Send a boolean.",
            "PrintingFixture > sendsNothing() failed. The sandbox received nothing of it.");
  }

  static class FieldOfTheInstanceFixture {
    @RegisterExtension SandboxExtension sandbox = SandboxExtension.create();

    @Test
    void neverRuns() {}
  }

  static class WorldInConstructorFixture {
    @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();

    WorldInConstructorFixture(SandboxWorld world) {
      assertThat(world).isNull();
    }

    @Test
    void neverRuns() {}
  }

  @Test
  void saysHowToRegisterItProperly() {
    assertFails(
        FieldOfTheInstanceFixture.class,
        "The SandboxExtension is not registered for the whole class; make its field static.");
  }

  @Test
  void saysWhereAWorldCanBeHad() {
    assertFails(
        WorldInConstructorFixture.class,
        "A SandboxWorld belongs to one test; take it as a parameter of the test, or of a method with @BeforeEach or"
            + " @AfterEach.");
  }

  @Test
  void saysWhatToDoOutsideOfATest() {
    SandboxExtension sandbox = SandboxExtension.create();

    assertThatThrownBy(sandbox::credential)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "No test with this SandboxExtension runs on this thread; take a SandboxWorld as a parameter of the test"
                + " and use it on the other thread.");
    assertThatThrownBy(() -> sandbox.baseUrl("invent"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The sandbox starts with the first test class; register the SandboxExtension as a static field with"
                + " @RegisterExtension and ask it in a test or in @BeforeAll.");
  }

  private static void assertFails(Class<?> fixture, String text) {
    run(fixture).assertThatEvents().haveExactly(1, event(finishedWithFailure(message(text))));
  }

  private static Events run(Class<?>... fixtures) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(
            Stream.of(fixtures)
                .map(fixture -> selectClass(fixture))
                .toList()
                .toArray(org.junit.platform.engine.DiscoverySelector[]::new))
        .execute()
        .testEvents();
  }
}
