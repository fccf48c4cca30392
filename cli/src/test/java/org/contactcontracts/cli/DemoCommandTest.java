package org.contactcontracts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

class DemoCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void callsEachEndpointAndIsRefusedOnce() {
    int exitCode = run("demo");

    assertThat(exitCode).isZero();
    assertThat(text(out))
        .contains("> {\"name\":null,\"blocked\":false}")
        .contains("> {\"name\":\"Alice Martin\",\"phone\":null}")
        .contains("> {\"custom_attributes\":{\"plan\":\"pro\"}}")
        .contains("> {\"public\":true}")
        .contains("the client throws UnprocessableException (unprocessable)")
        .endsWith("All 6 steps went as the contracts say.\n")
        .doesNotContain("UNEXPECTED", "violates");
    assertThat(text(err)).isEmpty();
  }

  @Test
  void saysWhichStepDidNotGoAsTheContractSays() {
    try (Sandbox sandbox = Sandbox.start()) {
      String wrongPath = sandbox.baseUrl("clerk-chat") + "/nothing-here";

      int exitCode = run("demo", "--base-url", "clerk-chat=" + wrongPath);

      assertThat(exitCode).isEqualTo(1);
      assertThat(text(out))
          .contains("the client throws NotFoundException (not-found)")
          .contains("UNEXPECTED: status 200 and conforming bodies were promised")
          .endsWith("1 of 6 steps did not go as the contracts say.\n");
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    int closedPort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closedPort = socket.getLocalPort();
    }

    int exitCode = run("demo", "--base-url", "omnivibe=http://127.0.0.1:" + closedPort);

    assertThat(exitCode).isEqualTo(1);
    assertThat(text(out)).contains("the client throws TransportException (not-connected)");
  }

  @Test
  void namesTheVendorsThatItKnows() {
    int exitCode = run("demo", "--base-url", "acme=http://127.0.0.1:1");

    assertThat(exitCode).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            "contact-contracts demo: Unknown vendor 'acme' in --base-url; known are 99digital,"
                + " clerk-chat, invent, omnivibe.\nTry 'contact-contracts demo --help'.\n");
  }

  @Test
  void theSandboxSaysThatItsPortIsTaken() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int exitCode = run("sandbox", "--port", Integer.toString(taken.getLocalPort()));

      assertThat(exitCode).isEqualTo(2);
      assertThat(text(err))
          .startsWith("contact-contracts sandbox: ")
          .contains(Integer.toString(taken.getLocalPort()))
          .hasLineCount(1);
    }
  }

  @Test
  void theSandboxSaysWhichPortsThereAre() {
    int exitCode = run("sandbox", "--port", "65536");

    assertThat(exitCode).isEqualTo(2);
    assertThat(text(err))
        .isEqualTo(
            """
            contact-contracts sandbox: --port takes a number from 0 to 65535.
            Try 'contact-contracts sandbox --help'.
            """);
  }

  private int run(String... args) {
    return Main.run(
        args,
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String text(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8);
  }
}
