package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever docs/checking.md shows is run here, and so is the action that it describes. */
class CheckingDocumentIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path ACTION = ROOT.resolve(".github/actions/check");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern INPUT = Pattern.compile("\\$\\{\\{ inputs\\.([a-z-]+) }}");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir private Path folder = Path.of("");

  @Test
  void theShellCommandsSucceed() throws IOException, InterruptedException {
    List<String> scripts = blocks("sh");

    assertThat(scripts).hasSize(5);
    for (String script : scripts) {
      Finished finished = Finished.of(ROOT, List.of("bash", "-ec", script));
      assertThat(finished.exitCode()).as(script + finished.output()).isZero();
    }
  }

  @Test
  void theCommandsPrintWhatIsShown() throws IOException, InterruptedException {
    List<String> blocks = blocks("console");

    assertThat(blocks).hasSize(3);
    for (String block : blocks) {
      List<String> lines = block.lines().toList();
      String command = lines.get(0).replaceFirst("^\\$ ", "");
      Finished finished = Finished.of(ROOT, List.of("bash", "-c", command));
      assertThat(finished.output()).contains(lines.subList(1, lines.size()));
    }
  }

  @Test
  void theStepOfThePipelinePasses() throws IOException, InterruptedException {
    JsonNode step = YAML.readTree(blocks("yaml").get(0)).at("/steps/0");
    Map<String, String> with = new LinkedHashMap<>();
    step.path("with").properties().forEach(e -> with.put(e.getKey(), e.getValue().asText()));

    assertThat(ROOT.resolve(step.path("uses").asText()).normalize()).isEqualTo(ACTION);
    assertThat(run(with)).isEqualTo(List.of("exit-code=0", "sarif=target/drift.sarif"));
    assertThat(ROOT.resolve("target/drift.sarif")).content().contains("\"version\": \"2.1.0\"");
    assertThat(ROOT.resolve("target/drift.html")).content().startsWith("<!DOCTYPE html>");
  }

  @Test
  void theActionSaysWhatDriftedAndWhereTheReportIs() throws IOException, InterruptedException {
    Path sarif = folder.resolve("my drift.sarif");

    List<String> outputs =
        run(Map.of("files", "docs/example\n", "sarif", sarif.toString(), "args", "--no-fold"));

    assertThat(outputs).containsExactly("exit-code=1", "sarif=" + sarif);
    assertThat(sarif).content().contains("docs/example/tuesday.har");
  }

  @Test
  void theActionTakesNoInputForACommand() throws IOException, InterruptedException {
    Path canary = folder.resolve("canary");
    String hostile = "$(touch " + canary + ")\n`touch " + canary + "`\n; touch " + canary + "\n";
    Path sarif = folder.resolve("$(touch canary); `touch canary`.sarif");

    List<String> outputs =
        run(Map.of("files", hostile + "--format=xml", "args", hostile, "sarif", sarif.toString()));

    assertThat(outputs).containsExactly("exit-code=3", "sarif=" + sarif);
    assertThat(sarif).content().contains("There is no such file or folder");
    assertThat(canary).doesNotExist();
  }

  @Test
  void eachInputIsUsedAndDescribed() throws IOException {
    JsonNode action = YAML.readTree(ACTION.resolve("action.yml").toFile());
    List<String> used = new ArrayList<>();
    for (JsonNode value : step(action).path("env")) {
      Matcher matcher = INPUT.matcher(value.asText());
      assertThat(matcher.matches()).isTrue();
      used.add(matcher.group(1));
    }

    List<String> inputs = new ArrayList<>();
    action.path("inputs").fieldNames().forEachRemaining(inputs::add);
    assertThat(used).containsExactlyInAnyOrderElementsOf(inputs);
    assertThat(action.path("inputs")).allMatch(input -> input.hasNonNull("description"));
    assertThat(step(action).path("run").asText()).doesNotContain("${{");
  }

  /** Runs the step as a runner does, and gives what it wrote into its outputs. */
  private List<String> run(Map<String, String> with) throws IOException, InterruptedException {
    JsonNode action = YAML.readTree(ACTION.resolve("action.yml").toFile());
    Path outputs = Files.createFile(folder.resolve("outputs-" + with.hashCode()));
    List<String> command = new ArrayList<>(List.of("env"));
    step(action)
        .path("env")
        .properties()
        .forEach(
            variable -> {
              String input = variable.getValue().asText().replaceAll("^.*\\.|[ }]+$", "");
              String preset = action.at("/inputs/" + input + "/default").asText();
              command.add(variable.getKey() + "=" + with.getOrDefault(input, preset));
            });
    command.add("GITHUB_ACTION_PATH=" + ACTION);
    command.add("GITHUB_OUTPUT=" + outputs);
    Path script = Files.writeString(folder.resolve("step.sh"), step(action).path("run").asText());
    command.addAll(List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString()));

    Finished finished = Finished.of(ROOT, command);

    List<String> written = Files.readAllLines(outputs);
    assertThat(written).as(finished.output()).contains("exit-code=" + finished.exitCode());
    return written;
  }

  private static JsonNode step(JsonNode action) {
    assertThat(action.at("/runs/using").asText()).isEqualTo("composite");
    assertThat(action.at("/runs/steps")).hasSize(1);
    return action.at("/runs/steps/0");
  }

  private static List<String> blocks(String language) throws IOException {
    List<String> blocks = new ArrayList<>();
    Matcher matcher = BLOCK.matcher(Files.readString(ROOT.resolve("docs/checking.md")));
    while (matcher.find()) {
      if (matcher.group(1).equals(language)) {
        blocks.add(matcher.group(2));
      }
    }
    return blocks;
  }
}
