package org.contactcontracts.lint;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** OAS 3.1.1, Path Templating. */
final class PathParameters implements DocumentRule {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

  @Override
  public String id() {
    return "path-parameters";
  }

  @Override
  public String sentence() {
    return "The parameters in a path and those declared for it are the same, once each, "
        + "and required.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .flatMap(
            operation ->
                Stream.concat(mismatch(document, operation), optional(document, operation)))
        .distinct();
  }

  private Stream<LintFinding> mismatch(ContractDocument document, OperationSite operation) {
    List<String> inPath =
        PARAMETER
            .matcher(operation.path())
            .results()
            .map((MatchResult result) -> result.group(1))
            .sorted()
            .toList();
    List<String> declared = declared(operation).map(p -> p.member("name").text()).sorted().toList();
    return inPath.equals(declared)
        ? Stream.empty()
        : Stream.of(
            document.finding(
                this,
                operation.pointer(),
                "Declare " + inPath + " as path parameters, not " + declared + "."));
  }

  private Stream<LintFinding> optional(ContractDocument document, OperationSite operation) {
    return declared(operation)
        .filter(parameter -> !parameter.node().path("required").asBoolean(false))
        .map(p -> document.finding(this, p.pointer(), "Write required: true."));
  }

  private static Stream<Located> declared(OperationSite operation) {
    return operation.parameters().filter(p -> p.member("in").text().equals("path"));
  }
}
