package org.contactcontracts.traffic.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.TextPosition;
import org.contactcontracts.validator.Verdict;

/**
 * Checks files that hold nothing but the body of a request or of a response. What it finds is what
 * {@link ExchangeChecker} finds in the body of an exchange, with the place in the file. Not safe
 * for use by several threads.
 */
public final class PayloadChecker {
  private final Settings settings;
  private final ContractRules contract;
  private final Operation operation;
  private final BodyContract body;
  private final Side side;

  private PayloadChecker(
      Settings settings, Contract contract, Operation operation, BodyContract body, Side side) {
    this.settings = settings;
    this.contract = new ContractRules(contract, new CoverageMap());
    this.operation = Objects.requireNonNull(operation, "operation");
    this.body = Objects.requireNonNull(body, "body");
    this.side = side;
  }

  /**
   * A checker of requests.
   *
   * @param contract whose operation it is
   * @param operation what is called
   * @param body which body of the operation
   * @param severities the rules that do not weigh as much as {@link Rule#severity} says
   * @param showValues whether findings show values instead of their type and length
   */
  public static PayloadChecker ofRequests(
      Contract contract,
      Operation operation,
      BodyContract body,
      Map<Rule, Severity> severities,
      boolean showValues) {
    return new PayloadChecker(
        new Settings(severities, showValues), contract, operation, body, Side.REQUEST);
  }

  /**
   * A checker of responses.
   *
   * @param contract whose operation it is
   * @param operation what is answered
   * @param body which body of the operation
   * @param severities the rules that do not weigh as much as {@link Rule#severity} says
   * @param showValues whether findings show values instead of their type and length
   */
  public static PayloadChecker ofResponses(
      Contract contract,
      Operation operation,
      BodyContract body,
      Map<Rule, Severity> severities,
      boolean showValues) {
    return new PayloadChecker(
        new Settings(severities, showValues), contract, operation, body, Side.RESPONSE);
  }

  /**
   * Checks a body.
   *
   * @param payload the content of the file
   * @return what was found, in document order; empty when the body conforms
   */
  public List<TrafficFinding> check(byte[] payload) {
    Body whole = new Body(Body.Kind.RECORDED, payload, offset -> position(payload, offset));
    Findings findings = findings(whole);
    Verdict verdict = body.validate(payload);
    JsonNode tree =
        verdict.kind() == Verdict.Kind.VIOLATES ? BodyCheck.tree(whole) : MissingNode.getInstance();
    List<BodyPlace> places = body.places(payload, verdict.findings());
    for (int i = 0; i < places.size(); i++) {
      Finding finding = verdict.findings().get(i);
      findings.add(
          side.rule(verdict.kind(), finding),
          finding,
          BodyCheck.value(finding, tree, findings),
          whole.locator().apply(places.get(i).offset()));
    }
    return findings.undocumented().findings();
  }

  /**
   * Whether a body cannot be read, so that no rule could be tried.
   *
   * @param payload the content of the file
   */
  public boolean isUnreadable(byte[] payload) {
    return !body.conforms(payload) && body.validate(payload).kind() == Verdict.Kind.UNREADABLE;
  }

  /**
   * The finding about a file without any content.
   *
   * @param problem one sentence that says why it cannot be read
   * @param remedy one sentence that says what to do
   */
  public List<TrafficFinding> unreadable(String problem, String remedy) {
    Findings findings = findings(Body.NONE);
    Finding finding = new Finding("", "file", problem, remedy, body.schemaPointer());
    findings.add(Rule.UNREADABLE_EXCHANGE, finding, "", Position.START);
    return findings.undocumented().findings();
  }

  private Findings findings(Body payload) {
    Exchange exchange =
        new Exchange("", "", List.of(), payload, 0, List.of(), Body.NONE, Position.START);
    return new Findings(settings, exchange, -1, contract, operation.id());
  }

  private static Position position(byte[] payload, int offset) {
    String before =
        new String(payload, 0, Math.min(offset, payload.length), StandardCharsets.UTF_8);
    // The byte after it tells whether a CR at the end belongs to a CR LF.
    boolean splitsCrLf =
        before.endsWith("\r") && offset < payload.length && payload[offset] == '\n';
    TextPosition position = TextPosition.of(splitsCrLf ? before + "\n" : before, before.length());
    return new Position(position.line(), position.column());
  }
}
