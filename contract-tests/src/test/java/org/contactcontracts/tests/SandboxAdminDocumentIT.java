package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/** Whatever docs/sandbox-admin.md shows is run here, and its tables are complete. */
class SandboxAdminDocumentIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

  @Test
  void theCommandsSucceedOneAfterTheOther() throws IOException, InterruptedException {
    StringBuilder printed = new StringBuilder();
    try (Sandbox sandbox = Sandbox.start()) {
      List<String> scripts = scripts();

      assertThat(scripts).hasSize(7);
      for (String script : scripts) {
        String here = script.replace("127.0.0.1:8080", "127.0.0.1:" + sandbox.port());
        Finished finished = Finished.of(ROOT, List.of("bash", "-euo", "pipefail", "-c", here));
        assertThat(finished.exitCode()).as(script + finished.output()).isZero();
        printed.append(finished.output());
      }
    }
    assertThat(printed.toString())
        .contains("invent-537d3e51a39c8fe233806b775c3c6b19", "before-import")
        .contains("\"verdict\":\"violating\"", "1 violating, 0 undocumented, 0 unreadable")
        .contains("429 Too Many Requests", "\"id\":\"flaky\"");
  }

  @Test
  void theTableOfFaultsIsThatOfTheContract() throws IOException {
    List<String> names = new ArrayList<>();
    for (JsonNode name :
        Specs.tree("sandbox").at("/components/schemas/FaultName").required("enum")) {
      names.add(name.textValue());
    }
    List<String> rows = new ArrayList<>();
    Matcher row = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|").matcher(text());
    while (row.find()) {
      rows.add(row.group(1));
    }

    assertThat(rows).isEqualTo(names);
  }

  private static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    Matcher script = SHELL.matcher(text());
    while (script.find()) {
      scripts.add(script.group(1));
    }
    return scripts;
  }

  private static String text() throws IOException {
    return Files.readString(ROOT.resolve("docs/sandbox-admin.md"));
  }
}
