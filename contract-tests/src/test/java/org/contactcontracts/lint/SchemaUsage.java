package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which component schemas requests use and which responses use, be it through others.
 *
 * @param requests the names of the schemas that request bodies use
 * @param responses the names of the schemas that responses use
 */
record SchemaUsage(Set<String> requests, Set<String> responses) {
  private static final String SCHEMAS = "#/components/schemas/";

  static SchemaUsage of(ContractDocument document) {
    return new SchemaUsage(
        closure(document, document.operations().stream().flatMap(OperationSite::requestContents)),
        closure(document, document.operations().stream().flatMap(OperationSite::responseContents)));
  }

  /** The names of the component schemas that a value refers to directly. */
  static Set<String> schemasIn(JsonNode value) {
    return value.findValuesAsText("$ref").stream()
        .filter(reference -> reference.startsWith(SCHEMAS))
        .map(reference -> reference.substring(SCHEMAS.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> closure(ContractDocument document, Stream<Located> contents) {
    Set<String> reached = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    contents.forEach(content -> open.addAll(schemasIn(content.node().path("schema"))));
    while (!open.isEmpty()) {
      String name = open.remove();
      if (reached.add(name)) {
        open.addAll(schemasIn(document.components("schemas").node().path(name)));
      }
    }
    return reached;
  }
}
