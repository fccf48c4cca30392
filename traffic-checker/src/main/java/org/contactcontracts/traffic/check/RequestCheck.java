package org.contactcontracts.traffic.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Verdict;
import org.jspecify.annotations.Nullable;

/** Checks the request of an exchange whose operation is known. Safe for use by several threads. */
final class RequestCheck {
  private final BodyCheck bodies;

  RequestCheck(BodyCheck bodies) {
    this.bodies = bodies;
  }

  void check(
      Exchange exchange, RecordedUrl url, Route route, OperationRules rules, Findings findings) {
    path(url, route, rules, findings);
    query(url, rules, findings);
    headers(exchange.requestHeaders(), rules, findings);
    if (!rules.operation().credentials().isEmpty()) {
      credentials(exchange, url, rules.operation(), findings);
    }
    body(exchange, rules, findings);
  }

  /** The values are never shown: with some vendors they are the credential. */
  private static void path(RecordedUrl url, Route route, OperationRules rules, Findings findings) {
    List<Parameter> parameters = rules.parameters(Parameter.In.PATH);
    if (parameters.isEmpty() || route.item() == null) {
      return;
    }
    PathValues values = new PathValues(url, route.pathStart(), route.item());
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String value = values.of(parameter.name());
      if (value == null || !parameter.conforms(value)) {
        List<String> given = value == null ? List.of() : List.of(value);
        for (Finding finding : parameter.validate(given).findings()) {
          findings.add(
              Rule.PATH_PARAMETER, finding, value == null ? "" : Masked.text(value, false));
        }
      }
    }
  }

  private static void query(RecordedUrl url, OperationRules rules, Findings findings) {
    if (!url.hasQuery() && rules.parameters(Parameter.In.QUERY).isEmpty()) {
      return;
    }
    Map<String, List<String>> values = Query.read(url.query());
    Verdict verdict = rules.operation().queryParameters(values);
    for (Finding finding : verdict.findings()) {
      if (finding.keyword().equals("unknown-parameter")) {
        String name = finding.member().orElse("");
        boolean misspelt = finding.remedy().startsWith("If ");
        findings.add(
            Rule.UNKNOWN_QUERY_PARAMETER,
            misspelt ? finding : nameless(finding, name, List.copyOf(values.keySet())),
            value(name, values, findings));
      } else {
        String name = Instances.firstName(finding.instance());
        findings.add(Rule.QUERY_PARAMETER, finding, value(name, values, findings));
      }
    }
  }

  private static String value(String name, Map<String, List<String>> values, Findings findings) {
    List<String> given = values.getOrDefault(name, List.of());
    boolean show = findings.showValues() && !Secrets.has(name);
    return given.isEmpty() ? "" : Masked.text(given.get(0), show);
  }

  /** The same without the name, which may be a token or somebody's address, if it is no slip. */
  private static Finding nameless(Finding finding, String name, List<String> names) {
    return new Finding(
        "",
        finding.keyword(),
        "The contract does not know query parameter %d of the request, whose name is a %s."
            .formatted(names.indexOf(name) + 1, Masked.text(name, false)),
        "Remove it.",
        finding.contract());
  }

  private static void headers(List<Header> headers, OperationRules rules, Findings findings) {
    for (Parameter header : rules.parameters(Parameter.In.HEADER)) {
      header(header, Headers.value(headers, header.name()), Rule.REQUEST_HEADER, findings);
    }
    for (Parameter cookie : rules.parameters(Parameter.In.COOKIE)) {
      header(
          cookie,
          Headers.cookie(headers, cookie.name()).orElse(null),
          Rule.REQUEST_HEADER,
          findings);
    }
  }

  static void header(Parameter header, @Nullable String value, Rule rule, Findings findings) {
    if (value == null ? !header.required() : header.conforms(value)) {
      return;
    }
    boolean show =
        findings.showValues() && header.in() == Parameter.In.HEADER && !Secrets.has(header.name());
    for (Finding finding : header.validate(value == null ? List.of() : List.of(value)).findings()) {
      findings.add(rule, finding, value == null ? "" : Masked.text(value, show));
    }
  }

  private static void credentials(
      Exchange exchange, RecordedUrl url, Operation operation, Findings findings) {
    Verdict verdict =
        operation.credentials(
            credential ->
                switch (credential.in()) {
                  case HEADER -> {
                    String value = Headers.value(exchange.requestHeaders(), credential.name());
                    yield value != null && credential.fits(value);
                  }
                  case COOKIE ->
                      Headers.cookie(exchange.requestHeaders(), credential.name())
                          .filter(credential::fits)
                          .isPresent();
                  case QUERY ->
                      Query.read(url.query()).getOrDefault(credential.name(), List.of()).stream()
                          .anyMatch(credential::fits);
                  case ELSEWHERE -> true;
                });
    verdict.findings().forEach(finding -> findings.add(Rule.AUTHENTICATION, finding, ""));
  }

  private void body(Exchange exchange, OperationRules rules, Findings findings) {
    Body body = exchange.request();
    Operation operation = rules.operation();
    boolean empty = body.kind() != Body.Kind.LEFT_OUT && body.bytes().length == 0;
    if (empty) {
      if (operation.requestBodyRequired()) {
        findings.add(Rule.REQUEST_BODY_PRESENCE, missing(operation), "");
      }
      return;
    }
    if (!rules.takesBody()) {
      findings.add(Rule.REQUEST_BODY_PRESENCE, unwanted(operation), "");
      return;
    }
    String contentType =
        Optional.ofNullable(Headers.value(exchange.requestHeaders(), "Content-Type")).orElse("");
    BodyRules bodyRules = rules.request(contentType);
    if (bodyRules == null) {
      operation
          .contentType(contentType)
          .findings()
          .forEach(finding -> findings.add(Rule.REQUEST_MEDIA_TYPE, finding, ""));
      return;
    }
    bodies.check(bodyRules, body, contentType, Side.REQUEST, findings);
  }

  private static Finding missing(Operation operation) {
    return new Finding(
        "",
        "required",
        "The request has no body, and the contract demands one.",
        "Send it in " + String.join(" or ", operation.requestMediaTypes()) + ".",
        operation.requestPointer());
  }

  private static Finding unwanted(Operation operation) {
    return new Finding(
        "",
        "requestBody",
        "The request has a body, and the operation takes none.",
        "Send it without a body.",
        operation.requestPointer());
  }
}
