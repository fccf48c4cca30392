package org.contactcontracts.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;
import org.junit.jupiter.api.Test;

/**
 * What is said about mistakes, as it was reviewed in {@code docs/mistakes.md}: each can be mended
 * without opening a contract. After an intended change: {@code mvn verify -Dgolden.update}.
 */
class MistakesTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "mistakes.md");
  private static final String BEGIN = "<!-- written by MistakesTest -->\n";
  private static final int LEAST = 60;
  private static final int SHORTEST_SENTENCE = 10;

  private final List<Mistake> mistakes = Mistake.all();

  @Test
  void everyMessageIsTheOneThatWasReviewed() throws IOException {
    String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
    String head = document.substring(0, document.indexOf(BEGIN) + BEGIN.length());
    String expected = head + body();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(DOCUMENT, expected, StandardCharsets.UTF_8);
      document = expected;
    }

    assertThat(document).isEqualTo(expected);
  }

  @Test
  void thereIsAMistakeForEveryRuleAndEveryKeyword() {
    Set<String> keywords =
        TrafficCorpus.entries().stream()
            .flatMap(entry -> entry.label().stream())
            .map(Label::keyword)
            .collect(Collectors.toSet());

    assertThat(mistakes).hasSizeGreaterThanOrEqualTo(LEAST);
    assertThat(mistakes).extracting(Mistake::what).doesNotHaveDuplicates();
    assertThat(findings().map(TrafficFinding::rule)).contains(Rule.values());
    assertThat(findings().map(TrafficFinding::keyword)).containsAll(keywords);
  }

  @Test
  void everyMessageSaysWhatIsWrongAndHowToMendItInSentences() {
    assertThat(findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.problem()).matches("[A-Z].*\\.");
              assertThat(finding.problem().length()).isGreaterThan(SHORTEST_SENTENCE);
              assertThat(finding.remedy()).matches("[A-Z].*\\.");
              assertThat(finding.remedy()).doesNotContain("#/");
            });
  }

  private Stream<TrafficFinding> findings() {
    return mistakes.stream().flatMap(mistake -> mistake.findings().stream());
  }

  private String body() {
    StringBuilder body = new StringBuilder();
    for (Rule rule : Rule.values()) {
      body.append("\n## ").append(rule.id()).append('\n');
      mistakes.stream()
          .filter(mistake -> mistake.rule() == rule)
          .forEach(mistake -> body.append('\n').append(mistake.markdown()));
    }
    return body.toString();
  }
}
