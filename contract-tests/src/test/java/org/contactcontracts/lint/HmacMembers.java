package org.contactcontracts.lint;

import java.util.stream.Stream;

/** The client computes the one member from the other, in every kind of body. */
final class HmacMembers implements DocumentRule {
  @Override
  public String id() {
    return "hmac-members";
  }

  @Override
  public String sentence() {
    return "The member and the over of x-hmac-sha256 are texts in every body of the request.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return document.operations().stream()
        .map(operation -> operation.at().member("x-hmac-sha256"))
        .filter(Located::isPresent)
        .filter(hmac -> !isGood(document, hmac))
        .map(
            hmac ->
                document.finding(
                    this, hmac.pointer(), "Name two members that are texts in every body."));
  }

  private static boolean isGood(ContractDocument document, Located hmac) {
    return hmac.node().size() == 2
        && document.operations().stream()
            .filter(operation -> hmac.pointer().startsWith(operation.pointer() + "/"))
            .flatMap(OperationSite::requestContents)
            .map(content -> document.resolve(content.member("schema")))
            .allMatch(
                body ->
                    isText(document, body, hmac.member("member"))
                        && isText(document, body, hmac.member("over")));
  }

  private static boolean isText(ContractDocument document, Located body, Located name) {
    Located member = body.member("properties").member(name.text());
    return document.resolve(member).member("type").text().equals("string");
  }
}
