package org.contactcontracts.lint;

import java.util.Set;
import java.util.stream.Stream;

/** What client, stubs and gate can carry. */
final class MediaTypes implements DocumentRule {
  private static final Set<String> REQUESTS = Set.of("application/json", "multipart/form-data");
  private static final Set<String> RESPONSES = Set.of("application/json", "text/plain");

  @Override
  public String id() {
    return "media-types";
  }

  @Override
  public String sentence() {
    return "Requests are JSON or multipart forms, responses are JSON or plain text that is"
        + " a string.";
  }

  /** Every media type of a request or a response; one of a shared response several times. */
  static Stream<Located> in(ContractDocument document) {
    return document.operations().stream()
        .flatMap(o -> Stream.concat(o.requestContents(), o.responseContents()));
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return Stream.concat(
            requests(document).filter(content -> !REQUESTS.contains(content.name())),
            responses(document).filter(content -> !isGoodResponse(document, content)))
        .map(content -> document.finding(this, content.pointer(), "Use a media type we carry."))
        .distinct();
  }

  private static Stream<Located> requests(ContractDocument document) {
    return document.operations().stream().flatMap(OperationSite::requestContents);
  }

  private static Stream<Located> responses(ContractDocument document) {
    return document.operations().stream().flatMap(OperationSite::responseContents);
  }

  private static boolean isGoodResponse(ContractDocument document, Located content) {
    String type = document.resolve(content.member("schema")).member("type").text();
    return RESPONSES.contains(content.name())
        && (content.name().equals("application/json") || type.isEmpty() || type.equals("string"));
  }
}
