package org.contactcontracts.cases;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;

/** What our own checker of traffic says of the exchanges of the cases. */
final class Verdicts {
  private static final String SERVER = "http://sandbox.invalid";
  private static final Set<Rule> OF_RESPONSES =
      Set.of(
          Rule.NO_RESPONSE,
          Rule.UNKNOWN_STATUS,
          Rule.RESPONSE_HEADER,
          Rule.RESPONSE_MEDIA_TYPE,
          Rule.RESPONSE_BODY_PRESENCE,
          Rule.RESPONSE_BODY_SYNTAX,
          Rule.RESPONSE_BODY,
          Rule.UNKNOWN_RESPONSE_MEMBER);

  private final ExchangeChecker checker;

  Verdicts() {
    ExchangeChecker.Builder builder = ExchangeChecker.builder();
    for (String vendor : Contract.vendors()) {
      builder.server(vendor, SERVER + "/" + vendor);
    }
    checker = builder.build();
  }

  /** Whether a request and its answer break the contract. */
  Broken of(CaseRun.Sent sent, RawHttp.Answer answer) {
    List<TrafficFinding> errors =
        checker
            .check(
                new Exchange(
                    sent.step().method(),
                    SERVER + sent.target(),
                    headers(sent.headers()),
                    body(sent.body()),
                    answer.status(),
                    headers(answer.headers()),
                    body(answer.body().getBytes(StandardCharsets.UTF_8)),
                    Position.START),
                0)
            .findings()
            .stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    return new Broken(
        errors.stream().anyMatch(finding -> !OF_RESPONSES.contains(finding.rule())),
        errors.stream().anyMatch(finding -> OF_RESPONSES.contains(finding.rule())));
  }

  /** Which of the two messages of an exchange break the contract. */
  record Broken(boolean request, boolean answer) {

    @Override
    public String toString() {
      if (request) {
        return answer ? "request and answer" : "the request";
      }
      return answer ? "the answer" : "nothing";
    }
  }

  private static List<Header> headers(List<Step.Field> fields) {
    return fields.stream().map(field -> new Header(field.name(), field.value())).toList();
  }

  private static Body body(byte[] bytes) {
    return bytes.length == 0
        ? Body.NONE
        : new Body(Body.Kind.RECORDED, bytes, offset -> Position.START);
  }
}
