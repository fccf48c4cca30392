package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what the sandbox does names tests that exist. */
class SandboxDocumentTest {
  private static final Pattern LINE =
      Pattern.compile("^\\| (?<behaviour>[^|]+) \\| (?<source>[^|]+) \\| `(?<test>[^`|]+)` \\|$");

  private static final List<Path> TESTS =
      List.of(Path.of("../sandbox/src/test/java"), Path.of("src/test/java"));

  @Test
  void everyBehaviourNamesATestThatExists() throws IOException {
    List<Matcher> behaviours =
        Files.readAllLines(Path.of("../docs/sandbox.md")).stream()
            .map(LINE::matcher)
            .filter(Matcher::matches)
            .toList();

    assertThat(behaviours).hasSizeGreaterThan(50);
    for (Matcher behaviour : behaviours) {
      String[] test = behaviour.group("test").split("\\.", -1);
      assertThat(source(test[0])).as(behaviour.group()).contains("void " + test[1] + "(");
    }
  }

  @Test
  void everyBehaviourSaysWhereItIsFrom() throws IOException {
    assertThat(Files.readAllLines(Path.of("../docs/sandbox.md")))
        .map(LINE::matcher)
        .filteredOn(Matcher::matches)
        .allSatisfy(
            line ->
                assertThat(line.group("source"))
                    .containsPattern(
                        "documented|derived|\\*\\*decided\\*\\*|as each line says|CLK-"));
  }

  private static String source(String type) throws IOException {
    for (Path folder : TESTS) {
      try (Stream<Path> files = Files.walk(folder)) {
        List<Path> found =
            files.filter(file -> file.endsWith(type + ".java")).collect(Collectors.toList());
        if (!found.isEmpty()) {
          return Files.readString(found.get(0));
        }
      }
    }
    throw new AssertionError("There is no test class " + type + "; mend the table.");
  }
}
