package org.contactcontracts.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What nothing refers to is a model that nobody sends: it misleads readers and is generated all the
 * same.
 */
final class ComponentsUsed implements DocumentRule {
  @Override
  public String id() {
    return "components-used";
  }

  @Override
  public String sentence() {
    return "Each component is reached from an operation.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> reached = reached(document);
    return document
        .root()
        .member("components")
        .members()
        .flatMap(Located::members)
        .filter(component -> !reached.contains(component.pointer()))
        .map(unused -> document.finding(this, unused.pointer(), "Use it or take it out."));
  }

  private static Set<String> reached(ContractDocument document) {
    Set<String> reached = new HashSet<>();
    document.operations().stream()
        .flatMap(operation -> operation.security().elements())
        .flatMap(Located::members)
        .map(scheme -> document.components("securitySchemes").member(scheme.name()).pointer())
        .forEach(reached::add);
    Deque<Located> open = new ArrayDeque<>();
    open.add(document.root().member("paths"));
    while (!open.isEmpty()) {
      for (String reference : open.remove().node().findValuesAsText("$ref")) {
        Located component = document.target(reference);
        if (reached.add(component.pointer())) {
          open.add(component);
        }
      }
    }
    return reached;
  }
}
