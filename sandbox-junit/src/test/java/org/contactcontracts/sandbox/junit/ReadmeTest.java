package org.contactcontracts.sandbox.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  @Test
  void showsATestThatIsRunHere() throws IOException {
    String example =
        Files.readString(
            Path.of("src/test/java/org/contactcontracts/sandbox/junit/ExampleTest.java"));

    assertThat(
            Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(MatchResult::group))
        .singleElement()
        .satisfies(
            snippet ->
                assertThat(stripped(example))
                    .contains(stripped(snippet.replaceAll("```(java)?\\n?", ""))));
  }

  private static String stripped(String code) {
    return String.join("\n", code.lines().map(String::strip).toList());
  }
}
