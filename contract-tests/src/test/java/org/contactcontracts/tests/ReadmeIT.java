package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/**
 * Whatever the README shows is run: its snippets are compiled here, its commands started, their
 * output compared.
 */
class ReadmeIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Path SOURCES = Path.of("src/test/java/org/contactcontracts/tests");

  @Test
  void isShort() throws IOException {
    assertThat(readme().lines().count()).isLessThanOrEqualTo(150);
  }

  @Test
  void showsJavaThatIsCompiledHere() throws IOException {
    List<String> snippets = blocks("java").toList();

    assertThat(snippets).hasSize(2);
    assertThat(stripped(Files.readString(SOURCES.resolve("ReadmeClient.java"))))
        .contains(stripped(snippets.get(0)));
    assertThat(stripped(Files.readString(SOURCES.resolve("MyInvent.java"))))
        .contains(stripped(snippets.get(1)));
  }

  @Test
  void theClientSnippetUpdatesAContact() {
    try (Sandbox sandbox = Sandbox.start()) {
      Contact contact = ReadmeClient.run(sandbox.baseUrl("invent"), "readme");

      assertThat(contact.name()).isEmpty();
      assertThat(contact.blocked()).isTrue();
      assertThat(contact.unsubscribed()).isFalse();
    }
  }

  @Test
  void theServerSnippetKeepsAbsentNullAndValueApart() {
    try (Sandbox sandbox = Sandbox.start()) {
      Contact blocked = ReadmeClient.run(sandbox.baseUrl("invent"), "readme");
      MyInvent server = new MyInvent(blocked.toBuilder().name("Alice").build());

      assertThat(update(server, UpdateContactRequest.builder().build()).name()).hasValue("Alice");
      assertThat(update(server, UpdateContactRequest.builder().clearName().build()).name())
          .isEmpty();
      assertThat(update(server, UpdateContactRequest.builder().name("Bob").build()).name())
          .hasValue("Bob");
    }
  }

  @Test
  void theCommandsPrintWhatTheReadmeShows() throws IOException, InterruptedException {
    int compared = 0;
    for (String block : blocks("console").toList()) {
      List<String> lines = block.lines().toList();
      String command = lines.get(0).replaceFirst("^\\$ ", "");
      if (!command.equals("mvn verify")) {
        Finished finished = Finished.of(ROOT, List.of("bash", "-c", command));
        String output = normalized(finished.output());
        for (String line : lines.subList(1, lines.size())) {
          assertThat(output).as(command).contains(normalized(line).replaceFirst("…$", "").strip());
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(5);
  }

  @Test
  void theShellCommandsSucceed() throws IOException, InterruptedException {
    List<String> scripts = blocks("sh").toList();

    assertThat(scripts).isNotEmpty();
    for (String script : scripts) {
      Finished finished = Finished.of(ROOT, List.of("bash", "-ec", script));
      assertThat(finished.exitCode()).as(finished.output()).isZero();
    }
  }

  private static Contact update(MyInvent server, UpdateContactRequest request) {
    return server.updateContact("org_acme", "contact_alice", request);
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static Stream<String> blocks(String language) throws IOException {
    Matcher matcher = BLOCK.matcher(readme());
    Stream.Builder<String> blocks = Stream.builder();
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks.build();
  }

  private static String stripped(String code) {
    return String.join("\n", code.lines().map(String::strip).toList());
  }

  /** Ports and times differ from run to run. */
  private static String normalized(String output) {
    return output
        .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "TIME");
  }
}
