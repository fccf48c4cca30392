package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Verdict;

/** What the findings of a refusal must be, besides there being any. */
final class Findings {

  /** What {@link Finding#keyword} lists. */
  private static final Set<String> UNREADABLE =
      Set.of(
          "syntax",
          "duplicate-member",
          "encoding",
          "trailing-content",
          "empty",
          "too-deep",
          "too-large");

  private Findings() {}

  /** One body of so many is judged twice. */
  private static final int TWICE = 8;

  /** What is wrong with a verdict; empty when nothing is. */
  static Optional<String> complaint(Trial trial, Optional<JsonNode> value, Verdict verdict) {
    Place place = trial.place();
    if (trial.index() % TWICE == 0 && !verdict.equals(place.gate().validate(trial.body()))) {
      return Optional.of("the same body got two verdicts");
    }
    return switch (verdict.kind()) {
      case CONFORMS -> Optional.empty();
      case UNREADABLE ->
          value.isPresent()
              ? Optional.of("a body that can be read was called unreadable")
              : first(verdict, finding -> UNREADABLE.contains(finding.keyword()));
      case VIOLATES ->
          value.isEmpty()
              ? Optional.of("a body that cannot be read was read")
              : first(verdict, finding -> pointsSomewhere(place, value.get(), finding));
    };
  }

  private static boolean pointsSomewhere(Place place, JsonNode value, Finding finding) {
    return exists(value, finding.instance())
        && finding.contract().startsWith("#")
        && exists(place.document(), finding.contract().substring(1));
  }

  private interface Rule {
    boolean keeps(Finding finding);
  }

  private static Optional<String> first(Verdict verdict, Rule rule) {
    return verdict.findings().stream()
        .filter(finding -> !rule.keeps(finding))
        .findFirst()
        .map(finding -> "it points nowhere or has no such reason: " + finding);
  }

  private static boolean exists(JsonNode tree, String pointer) {
    return !tree.at(JsonPointer.compile(pointer)).isMissingNode();
  }
}
