package org.contactcontracts.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One parser in the models serves them all. The pattern that stands most often is taken for the
 * right one.
 */
final class DateTimePatternShared implements LintRule {
  @Override
  public String id() {
    return "date-time-pattern-shared";
  }

  @Override
  public String sentence() {
    return "All date-times of all contracts have the same pattern.";
  }

  @Override
  public Stream<LintFinding> check(Contracts contracts) {
    Map<String, Long> uses =
        contracts.documents().stream()
            .flatMap(document -> patterns(document).stream())
            .collect(Collectors.groupingBy(Located::text, Collectors.counting()));
    String usual =
        uses.entrySet().stream()
            .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
            .map(Map.Entry::getKey)
            .orElse("");
    return contracts.documents().stream()
        .flatMap(
            document ->
                patterns(document).stream()
                    .filter(pattern -> !pattern.text().equals(usual))
                    .map(
                        p ->
                            document.finding(this, p.pointer(), "Write " + usual + " as all do.")));
  }

  private static List<Located> patterns(ContractDocument document) {
    return document.schemas().stream()
        .filter(site -> site.at().member("format").text().equals("date-time"))
        .map(site -> site.at().member("pattern"))
        .filter(Located::isPresent)
        .toList();
  }
}
