package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tag becomes the name of the API class. */
final class OperationTag implements DocumentRule {
  @Override
  public String id() {
    return "operation-tag";
  }

  @Override
  public String sentence() {
    return "Each operation has exactly one tag, which is declared, and each declared tag "
        + "is used.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> declared =
        tags(document).map(tag -> tag.member("name").text()).collect(Collectors.toSet());
    Set<String> used =
        document.operations().stream()
            .flatMap(operation -> operation.at().member("tags").elements())
            .map(Located::text)
            .collect(Collectors.toSet());
    return Stream.concat(
        document.operations().stream()
            .map(operation -> operation.at().member("tags"))
            .filter(
                tags ->
                    tags.node().size() != 1
                        || !tags.elements().allMatch(t -> declared.contains(t.text())))
            .map(tags -> document.finding(this, tags.pointer(), "Give one declared tag.")),
        tags(document)
            .filter(tag -> !used.contains(tag.member("name").text()))
            .map(tag -> document.finding(this, tag.pointer(), "Use the tag or take it out.")));
  }

  private static Stream<Located> tags(ContractDocument document) {
    return document.root().member("tags").elements();
  }
}
