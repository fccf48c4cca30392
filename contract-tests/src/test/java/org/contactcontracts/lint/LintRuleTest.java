package org.contactcontracts.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.contactcontracts.lint.Counterexample.Edit;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Proves that every house rule can fail, and that it alone fails on what it is about. */
final class LintRuleTest {
  private final List<LintRule> rules = HouseRules.all();

  @Test
  void hasNothingToSayAboutTheGoodContract(@TempDir Path folder) throws IOException {
    Contracts good = GoodContract.lay(folder, List.of());

    assertThat(findings(good)).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> findsExactlyWhatACounterexampleBreaks(@TempDir Path folder) {
    return rules.stream()
        .flatMap(
            rule ->
                Counterexample.of(rule).stream()
                    .map(
                        counterexample ->
                            dynamicTest(
                                rule.id() + ": " + counterexample.why(),
                                () ->
                                    assertBreaksOnly(
                                        rule,
                                        counterexample,
                                        Files.createTempDirectory(folder, rule.id())))));
  }

  @Test
  void hasCounterexamplesForEveryRuleAndForNothingElse() throws IOException {
    List<String> files = GoodContract.counterexampleFiles();

    assertThat(files).isEqualTo(rules.stream().map(rule -> rule.id() + ".yaml").sorted().toList());
    assertThat(rules).allSatisfy(rule -> assertThat(Counterexample.of(rule)).isNotEmpty());
  }

  @Test
  void namesEveryRuleOnceAndExplainsItInASentence() {
    assertThat(rules).extracting(LintRule::id).doesNotHaveDuplicates();
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
              assertThat(rule.sentence()).matches(WholeSentence::is, "a whole sentence");
            });
  }

  @Test
  void pointsAtTheLineInTheFile(@TempDir Path folder) throws IOException {
    Edit edit = new Edit(null, "https://api", "http://api", null, null, null, false);
    Contracts contracts = GoodContract.lay(folder, List.of(edit));

    assertThat(findings(contracts))
        .extracting(LintFinding::toString)
        .containsExactly(
            "specs/acme/openapi.yaml:10 servers-https /servers/0/url Start the URL with https://.");
  }

  @Test
  void refusesAFolderWithoutContracts(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("acme"));

    assertThatThrownBy(() -> Contracts.read(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no <vendor>/openapi.yaml in ");
  }

  private void assertBreaksOnly(LintRule rule, Counterexample counterexample, Path folder)
      throws IOException {
    Contracts contracts = GoodContract.lay(folder, counterexample.edits());

    List<LintFinding> findings = findings(contracts);
    assertThat(findings).extracting(LintFinding::rule).containsAll(counterexample.otherRules());
    assertThat(findings)
        .filteredOn(finding -> !counterexample.otherRules().contains(finding.rule()))
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.rule()).as(finding.toString()).isEqualTo(rule.id());
              assertThat(finding.pointer()).isEqualTo(counterexample.at());
              assertThat(finding.file()).isEqualTo(counterexample.findingFile());
              assertThat(finding.advice()).matches(WholeSentence::is, "a whole sentence");
            });
  }

  private List<LintFinding> findings(Contracts contracts) {
    return rules.stream().flatMap(rule -> rule.check(contracts)).toList();
  }
}
