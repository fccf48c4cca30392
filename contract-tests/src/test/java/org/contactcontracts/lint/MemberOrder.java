package org.contactcontracts.lint;

import java.util.List;
import java.util.stream.Stream;

/** The reader finds the same thing in the same place. */
final class MemberOrder implements DocumentRule {
  private static final List<String> OPERATION =
      List.of(
          "operationId",
          "summary",
          "description",
          "tags",
          "security",
          "parameters",
          "requestBody",
          "responses");

  @Override
  public String id() {
    return "member-order";
  }

  @Override
  public String sentence() {
    return "Members of operations and schemas stand in the house order.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Stream.concat(
        document.operations().stream()
            .filter(operation -> !isSorted(operation.at().members().map(MemberOrder::inOperation)))
            .map(operation -> document.finding(this, operation.pointer(), order(OPERATION))),
        document.schemas().stream()
            .filter(site -> !isSorted(site.at().members().map(MemberOrder::inSchema)))
            .map(
                site ->
                    document.finding(
                        this,
                        site.pointer(),
                        order(
                            List.of(
                                "description",
                                "type",
                                "required",
                                "properties",
                                "constraints",
                                "examples",
                                "x-…")))));
  }

  private static String order(List<String> names) {
    return "Order: " + String.join(", ", names) + ".";
  }

  private static int inOperation(Located member) {
    return OPERATION.indexOf(member.name());
  }

  private static int inSchema(Located member) {
    return switch (member.name()) {
      case "description" -> 0;
      case "type", "$ref", "oneOf", "anyOf" -> 1;
      case "required" -> 2;
      case "properties" -> 3;
      case "examples" -> 5;
      default -> member.name().startsWith("x-") ? 6 : 4;
    };
  }

  // What has no rank may stand anywhere.
  private static boolean isSorted(Stream<Integer> ranks) {
    List<Integer> ranked = ranks.filter(rank -> rank >= 0).toList();
    return ranked.stream().sorted().toList().equals(ranked);
  }
}
