package org.contactcontracts.traffic.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.junit.jupiter.api.Test;

/** docs/rules.md has a section for every rule, and no finding in it that nobody makes. */
class RulesDocumentTest {
  private static final Pattern SECTION = Pattern.compile("(?m)^### (\\S+)\n\n(\\w+)\\.");

  private static String document() throws IOException {
    return Files.readString(Path.of("../docs/rules.md"));
  }

  @Test
  void everyRuleHasASectionThatSaysWhatItWeighs() throws IOException {
    List<String> sections =
        SECTION
            .matcher(document())
            .results()
            .map(section -> section.group(1) + " " + section.group(2).toLowerCase(Locale.ROOT))
            .toList();

    assertThat(sections)
        .containsExactlyElementsOf(
            Stream.of(Rule.values()).map(rule -> rule + " " + rule.severity()).toList());
  }

  @Test
  void everySeverityOfADefaultIsExplained() throws IOException {
    String text = document();

    assertThat(Stream.of(Severity.values()).map(severity -> "`" + severity + "`"))
        .allSatisfy(word -> assertThat(text).contains(word));
    assertThat(
            Stream.of(ExchangeVerdict.Kind.values())
                .filter(kind -> kind != ExchangeVerdict.Kind.UNREADABLE))
        .allSatisfy(
            kind -> assertThat(text).contains("*" + kind.name().toLowerCase(Locale.ROOT) + "*"));
  }

  @Test
  void everyExampleIsAFindingOfACase() throws IOException {
    String cases = shape(new String(CasesTest.resource("cases.yaml"), UTF_8));
    List<String> examples =
        Pattern.compile("(?m)^(?: {4}.*\n)+")
            .matcher(document())
            .results()
            .map(MatchResult::group)
            .map(RulesDocumentTest::shape)
            .toList();

    assertThat(examples).hasSize(Rule.values().length - 1);
    assertThat(examples).allSatisfy(example -> assertThat(cases).contains(example));
  }

  private static String shape(String text) {
    return text.lines().map(String::strip).collect(Collectors.joining(" ")).strip();
  }
}
