package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Tools that others wrote agree: two linters over the contracts, and curl and a validating proxy
 * before the packaged sandbox. See {@link Peers}.
 */
class PeersIT {

  private static Path peers;
  private static RunningProgram sandbox;

  @BeforeAll
  static void installPeersAndStartSandbox() throws IOException {
    Peers.require("curl", PeersIT.class);
    peers = Peers.fromNpm(PeersIT.class);
    sandbox = RunningProgram.start(PackagedJar.command("sandbox", "--port", "0"), "Ctrl+C");
  }

  @AfterAll
  static void stopSandbox() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void redoclyAcceptsEveryContract() throws IOException, InterruptedException {
    Finished lint = peer("redocly", "lint", "--config", "redocly.yaml");

    assertThat(lint.exitCode()).as(lint.output()).isZero();
    assertThat(lint.output())
        .contains("Your API descriptions are valid")
        .doesNotContainPattern("You have \\d+ warning");
  }

  @Test
  void spectralAcceptsEveryContract() throws IOException, InterruptedException {
    Finished lint =
        peer("spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint");

    assertThat(lint.exitCode()).as(lint.output()).isZero();
    assertThat(lint.output()).contains("No results with a severity of 'hint' or higher found");
  }

  @Test
  void theCurlLinesOfTheSandboxWorkAsTheyStand() throws IOException, InterruptedException {
    List<String> lines =
        sandbox
            .output()
            .lines()
            .map(String::trim)
            .filter(line -> line.startsWith("curl "))
            .toList();

    assertThat(lines).hasSize(Subject.values().length);
    for (String line : lines) {
      Finished curl = Finished.of(peers, List.of("sh", "-c", line + " -sS -w '\n%{http_code}'"));
      assertThat(curl.output().strip()).as(line).endsWith("\n200");
    }
  }

  @Test
  void prismBetweenClientAndSandboxReportsNoViolationOverTheDemo()
      throws IOException, InterruptedException {
    Map<String, RunningProgram> proxies = new TreeMap<>();
    List<String> demo = new ArrayList<>(List.of("demo"));
    try {
      for (String vendor : Specs.vendors()) {
        String port = Integer.toString(freePort());
        proxies.put(vendor, proxy(vendor, port));
        demo.addAll(List.of("--base-url", vendor + "=http://127.0.0.1:" + port));
      }

      Finished played = Finished.of(peers, PackagedJar.command(demo.toArray(String[]::new)));

      assertThat(played.exitCode()).as(played.output()).isZero();
      proxies.forEach(
          (vendor, proxy) ->
              assertThat(proxy.output())
                  .as(vendor)
                  .contains("Request received", "Forwarding")
                  .doesNotContainIgnoringCase("violation")
                  .doesNotContain("Request terminated"));
    } finally {
      proxies.values().forEach(RunningProgram::close);
    }
  }

  private static RunningProgram proxy(String vendor, String port) throws IOException {
    String upstream =
        sandbox
            .output()
            .lines()
            .filter(line -> line.startsWith(vendor + " "))
            .map(line -> line.substring(vendor.length()).trim())
            .findFirst()
            .orElseThrow();
    return RunningProgram.start(
        List.of(
            bin("prism").toString(),
            "proxy",
            Specs.document(vendor).toString(),
            upstream,
            "--errors",
            "--port",
            port,
            "--host",
            "127.0.0.1"),
        "Prism is listening");
  }

  private static Finished peer(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(bin(program).toString()));
    command.addAll(List.of(arguments));
    Specs.vendors().forEach(vendor -> command.add(Specs.document(vendor).toString()));
    return Finished.of(peers, command);
  }

  private static Path bin(String program) {
    return peers.resolve("node_modules/.bin").resolve(program);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
