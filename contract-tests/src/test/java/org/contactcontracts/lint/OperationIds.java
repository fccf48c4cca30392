package org.contactcontracts.lint;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** It becomes the name of a method. */
final class OperationIds implements DocumentRule {
  private static final Pattern CAMEL_CASE = Pattern.compile("[a-z][a-z0-9]*([A-Z][a-z0-9]+)*");

  @Override
  public String id() {
    return "operation-ids";
  }

  @Override
  public String sentence() {
    return "Each operation has an operationId in camelCase, unique in the document.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Map<String, Long> uses =
        document.operations().stream()
            .flatMap(OperationIds::ids)
            .collect(Collectors.groupingBy(Located::text, Collectors.counting()));
    return document.operations().stream()
        .flatMap(OperationIds::ids)
        .filter(
            id -> !CAMEL_CASE.matcher(id.text()).matches() || uses.getOrDefault(id.text(), 0L) > 1)
        .map(id -> document.finding(this, id.pointer(), "Give a name of its own in camelCase."));
  }

  private static Stream<Located> ids(OperationSite operation) {
    Located form = operation.at().member("x-form-operation-id");
    return Stream.of(
            Stream.of(operation.at().member("operationId")),
            Stream.of(form).filter(Located::isPresent))
        .flatMap(Function.identity());
  }
}
