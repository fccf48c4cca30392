package org.contactcontracts.lint;

import java.util.function.Function;
import java.util.stream.Stream;

/** Schemas inside of others need no description unless they are properties. */
final class DescriptionSentence implements DocumentRule {
  @Override
  public String id() {
    return "description-sentence";
  }

  @Override
  public String sentence() {
    return "Whatever can be described is described in a whole sentence.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Stream.of(document(document), components(document), operations(document))
        .flatMap(Function.identity())
        .filter(described -> !WholeSentence.is(described.member("description").text()))
        .map(
            described ->
                document.finding(
                    this,
                    described.pointer(),
                    "Describe it, from a capital letter to a full stop."))
        .distinct();
  }

  private static Stream<Located> document(ContractDocument document) {
    Located servers = document.root().member("servers");
    return Stream.of(
            Stream.of(document.root().member("info")),
            document.root().member("tags").elements(),
            servers.elements(),
            servers.elements().flatMap(server -> server.member("variables").members()))
        .flatMap(Function.identity());
  }

  private static Stream<Located> components(ContractDocument document) {
    return Stream.concat(
        Stream.of("parameters", "headers", "responses", "requestBodies", "securitySchemes")
            .flatMap(kind -> document.components(kind).members()),
        document.schemas().stream().filter(SchemaSite::isNamed).map(SchemaSite::at));
  }

  private static Stream<Located> operations(ContractDocument document) {
    return document.operations().stream()
        .flatMap(
            operation ->
                Stream.of(
                        Stream.of(operation.at()),
                        operation.parameters(),
                        operation.responses().map(document::resolve),
                        Stream.of(operation.at().member("requestBody"))
                            .filter(Located::isPresent)
                            .map(document::resolve))
                    .flatMap(Function.identity()));
  }
}
