package org.contactcontracts.sandbox.internal.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.Exchanged;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.JournalFinding;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.MaskedMessage;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Header;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.validator.Contract;

/**
 * Writes down an exchange: asks the checker of recorded traffic what the contracts say of it, so
 * that the journal and a check of its export agree, and masks it. Not for several threads.
 */
final class ExchangeClerk {
  /** Where the checker believes the sandbox to be; no exchange says so. */
  private static final String SERVER = "http://sandbox.invalid/";

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
  private final Map<String, Masks> masks = new ConcurrentHashMap<>();
  private final int maxBodyBytes;

  /**
   * A clerk for the bundled contracts.
   *
   * @param maxBodyBytes how much of a body is kept
   */
  ExchangeClerk(int maxBodyBytes) {
    this.maxBodyBytes = maxBodyBytes;
    ExchangeChecker.Builder builder = ExchangeChecker.builder();
    for (String vendor : Contract.vendors()) {
      builder.server(vendor, SERVER + vendor);
    }
    checker = builder.build();
  }

  /** An exchange without a number. */
  JournalEntry entry(Exchanged exchanged, Instant answered) {
    Received received = exchanged.received();
    Masks mask = masks.computeIfAbsent(exchanged.vendor(), Masks::of);
    Optional<Answered> sent = exchanged.sent();
    ExchangeVerdict verdict = checker.check(recorded(received, sent), 0);
    Optional<String> operation = Optional.of(verdict.operation()).filter(id -> !id.isEmpty());
    return new JournalEntry(
        0,
        answered.minus(exchanged.took()),
        exchanged.vendor(),
        operation.orElse(null),
        exchanged.worldId(),
        Methods.shown(received.method()),
        mask.target().of(operation, received.rawPath(), received.rawQuery()),
        sent.map(Answered::status).orElse(null),
        verdict.kind().name().toLowerCase(Locale.ROOT),
        exchanged.fault(),
        micros(exchanged.took()),
        message(
            MaskedHeaders.ofRequest(received.headers()), received.headers(), received.body(), mask),
        sent.map(
                answer ->
                    message(
                        MaskedHeaders.ofAnswer(answer.headers()),
                        answer.headers(),
                        answer.body(),
                        mask))
            .orElse(null),
        verdict.findings().stream()
            .filter(finding -> finding.severity() != Severity.OFF)
            .map(finding -> finding(finding, received, mask))
            .toList());
  }

  private static Exchange recorded(Received received, Optional<Answered> sent) {
    String query = received.rawQuery() == null ? "" : "?" + received.rawQuery();
    return new Exchange(
        received.method(),
        SERVER + received.rawPath().replaceFirst("^/+", "") + query,
        headers(received.headers()),
        body(received.body()),
        sent.map(Answered::status).orElse(0),
        sent.map(Answered::headers).map(ExchangeClerk::headers).orElse(List.of()),
        sent.map(Answered::body).map(ExchangeClerk::body).orElse(Body.NONE),
        Position.START);
  }

  private static List<Header> headers(HeaderList sent) {
    return sent.fields().stream().map(field -> new Header(field.name(), field.value())).toList();
  }

  private static Body body(byte[] bytes) {
    return bytes.length == 0
        ? Body.NONE
        : new Body(Body.Kind.RECORDED, bytes, offset -> Position.START);
  }

  private MaskedMessage message(
      List<HeaderList.Field> masked, HeaderList headers, byte[] bytes, Masks mask) {
    boolean form =
        headers
            .first("Content-Type")
            .filter(type -> type.toLowerCase(Locale.ROOT).strip().startsWith("multipart/"))
            .isPresent();
    MaskedBody body = MaskedBody.of(bytes, form, mask.words(), maxBodyBytes);
    return new MaskedMessage(masked, body.text(), body.base64(), bytes.length, body.leftOut());
  }

  private static JournalFinding finding(TrafficFinding finding, Received received, Masks mask) {
    String instance = finding.instance();
    MaskedSentence masked = mask.sentence();
    return new JournalFinding(
        OF_RESPONSES.contains(finding.rule()) ? "response" : "request",
        finding.rule().id(),
        finding.severity().name().toLowerCase(Locale.ROOT),
        masked.pointer(instance),
        finding.keyword(),
        masked.sentence(finding.problem(), instance, received.method()),
        masked.sentence(finding.remedy(), instance, received.method()),
        finding.contract().map(ContractPlace::pointer).orElse("#"),
        finding.contract().map(place -> (int) place.position().line()).orElse(1));
  }

  private static long micros(Duration took) {
    return took.toNanos() / 1_000;
  }

  /** What is the same for every exchange with a vendor. */
  private record Masks(Set<String> words, MaskedTarget target, MaskedSentence sentence) {

    private static Masks of(String vendor) {
      Contract contract = Contract.of(vendor);
      // Headers of findings are those that a contract names, or their usual names.
      Set<String> words =
          Stream.concat(
                  contract.words().stream(),
                  Stream.of("Authorization", "Content-Type", "Retry-After"))
              .collect(Collectors.toUnmodifiableSet());
      return new Masks(words, new MaskedTarget(contract, words), new MaskedSentence(words));
    }
  }
}
