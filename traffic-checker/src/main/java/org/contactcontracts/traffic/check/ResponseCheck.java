package org.contactcontracts.traffic.check;

import java.util.List;
import java.util.Optional;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Shown;

/** Checks the response of an exchange whose operation is known. Safe for use by several threads. */
final class ResponseCheck {
  private final BodyCheck bodies;
  private final Seen seen;

  ResponseCheck(BodyCheck bodies, Seen seen) {
    this.bodies = bodies;
    this.seen = seen;
  }

  void check(Exchange exchange, OperationRules rules, Findings findings) {
    int status = exchange.status();
    if (status == 0) {
      findings.add(Rule.NO_RESPONSE, noResponse(rules), "");
      return;
    }
    ResponseRules response = rules.response(status);
    if (response == null) {
      findings.add(Rule.UNKNOWN_STATUS, unknownStatus(status, rules), Integer.toString(status));
      return;
    }
    seen.mark(response.item());
    List<Parameter> headers = response.headers();
    for (int i = 0; i < headers.size(); i++) {
      Parameter header = headers.get(i);
      String value = Headers.value(exchange.responseHeaders(), header.name());
      RequestCheck.header(header, value, Rule.RESPONSE_HEADER, findings);
    }
    body(exchange, response, findings);
  }

  private void body(Exchange exchange, ResponseRules response, Findings findings) {
    Body body = exchange.response();
    boolean empty = body.kind() != Body.Kind.LEFT_OUT && body.bytes().length == 0;
    if (isBodiless(exchange)) {
      if (body.bytes().length > 0) {
        findings.add(Rule.RESPONSE_BODY_PRESENCE, unwanted(exchange, response), "");
      }
      return;
    }
    if (!response.hasBody()) {
      if (!empty) {
        findings.add(Rule.RESPONSE_BODY_PRESENCE, undocumented(exchange, response), "");
      }
      return;
    }
    String contentType =
        Optional.ofNullable(Headers.value(exchange.responseHeaders(), "Content-Type")).orElse("");
    BodyRules rules = response.body(contentType);
    boolean emptyText = rules != null && rules.contract().mediaType().startsWith("text/");
    if (empty && !emptyText) {
      findings.add(Rule.RESPONSE_BODY_PRESENCE, missing(exchange, response), "");
    } else if (rules == null) {
      findings.add(Rule.RESPONSE_MEDIA_TYPE, mediaType(exchange, contentType, response), "");
    } else {
      bodies.check(rules, body, contentType, Side.RESPONSE, findings);
    }
  }

  /** RFC 9110, 6.4.1: these have no content whatever their headers say. */
  private static boolean isBodiless(Exchange exchange) {
    int status = exchange.status();
    return status < 200 || status == 204 || status == 304 || exchange.method().equals("HEAD");
  }

  private static Finding noResponse(OperationRules rules) {
    return new Finding(
        "",
        "responses",
        "The recording has no response to this request.",
        "Record until the response has come, or look for a connection that broke.",
        rules.operation().pointer() + "/responses");
  }

  private static Finding unknownStatus(int status, OperationRules rules) {
    List<String> known = rules.operation().statuses();
    return new Finding(
        "",
        "responses",
        "The response has the status %d, which the contract does not document.".formatted(status),
        known.isEmpty()
            ? "Document the status in the contract."
            : "Answer with %s, or document the status in the contract."
                .formatted(Shown.list(known, "or")),
        rules.operation().responsePointer(status));
  }

  private static Finding unwanted(Exchange exchange, ResponseRules response) {
    boolean head = exchange.method().equals("HEAD");
    return new Finding(
        "",
        "content",
        "The response has a body, and a response %s has none."
            .formatted(head ? "to HEAD" : "with the status " + exchange.status()),
        "Answer without a body.",
        response.pointer());
  }

  private static Finding undocumented(Exchange exchange, ResponseRules response) {
    return new Finding(
        "",
        "content",
        "The response has a body, and the contract documents none for the status %d."
            .formatted(exchange.status()),
        "Answer without a body, or document it in the contract.",
        response.pointer());
  }

  private static Finding missing(Exchange exchange, ResponseRules response) {
    return new Finding(
        "",
        "content",
        "The response has no body, and the contract documents one for the status %d."
            .formatted(exchange.status()),
        "Answer in " + Shown.list(response.mediaTypes(), "or") + ".",
        response.pointer() + "/content");
  }

  private static Finding mediaType(Exchange exchange, String contentType, ResponseRules response) {
    return new Finding(
        "",
        "media-type",
        contentType.isBlank()
            ? "The content type of the response is missing."
            : "The content type of the response is not one that the contract documents for the"
                + " status %d.".formatted(exchange.status()),
        "Answer in " + Shown.list(response.mediaTypes(), "or") + ".",
        response.pointer() + "/content");
  }
}
