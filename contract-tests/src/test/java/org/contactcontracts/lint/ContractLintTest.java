package org.contactcontracts.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds every contract of this project against every house rule. */
final class ContractLintTest {
  private final Contracts contracts = Contracts.ofThisProject();

  @TestFactory
  Stream<DynamicTest> keepsEveryHouseRule() {
    return HouseRules.all().stream()
        .flatMap(
            rule ->
                rule instanceof DocumentRule documentRule
                    ? contracts.documents().stream().map(document -> test(documentRule, document))
                    : Stream.of(test(rule)));
  }

  private static DynamicTest test(DocumentRule rule, ContractDocument document) {
    return dynamicTest(
        document.name() + ": " + rule.sentence(),
        () -> assertThat(lines(rule.check(document))).as(rule.sentence()).isEmpty());
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
