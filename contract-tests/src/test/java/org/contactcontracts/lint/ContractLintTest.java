package org.contactcontracts.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds every contract of this project against every house rule. */
final class ContractLintTest {
  private final Contracts contracts = Contracts.ofThisProject();
  private final List<Exemption> exemptions = Exemption.all();

  @TestFactory
  Stream<DynamicTest> keepsEveryHouseRule() {
    return HouseRules.all().stream()
        .flatMap(
            rule ->
                rule instanceof DocumentRule documentRule
                    ? contracts.documents().stream().map(document -> test(documentRule, document))
                    : Stream.of(test(rule)));
  }

  private DynamicTest test(DocumentRule rule, ContractDocument document) {
    List<Exemption> exemption =
        exemptions.stream()
            .filter(e -> e.document().equals(document.name()) && e.rule().equals(rule.id()))
            .toList();
    if (!exemption.isEmpty()) {
      return dynamicTest(
          document.name() + " need not: " + rule.sentence(),
          () ->
              assertThat(rule.check(document))
                  .as("stale line of lint/exemptions.txt: " + exemption)
                  .isNotEmpty());
    }
    return dynamicTest(
        document.name() + ": " + rule.sentence(),
        () -> assertThat(lines(rule.check(document))).as(rule.sentence()).isEmpty());
  }

  @Test
  void exemptsKnownDocumentsFromKnownRules() {
    List<String> documents = contracts.documents().stream().map(ContractDocument::name).toList();
    List<String> rules = HouseRules.all().stream().map(LintRule::id).toList();

    assertThat(exemptions).extracting(Exemption::document).isSubsetOf(documents);
    assertThat(exemptions).extracting(Exemption::rule).isSubsetOf(rules);
    assertThat(exemptions).extracting(Exemption::reason).allMatch(WholeSentence::is);
  }

  private DynamicTest test(LintRule rule) {
    return dynamicTest(
        rule.sentence(),
        () -> assertThat(lines(rule.check(contracts))).as(rule.sentence()).isEmpty());
  }

  private static List<String> lines(Stream<LintFinding> findings) {
    return findings.map(LintFinding::toString).sorted().toList();
  }
}
