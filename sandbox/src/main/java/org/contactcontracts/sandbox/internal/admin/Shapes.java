package org.contactcontracts.sandbox.internal.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.api.ContactEntry;
import org.contactcontracts.sandbox.internal.api.CreateFaultRequest;
import org.contactcontracts.sandbox.internal.api.Exchange;
import org.contactcontracts.sandbox.internal.api.ExchangeFinding;
import org.contactcontracts.sandbox.internal.api.ExchangeSummary;
import org.contactcontracts.sandbox.internal.api.ExchangeVerdict;
import org.contactcontracts.sandbox.internal.api.Fault;
import org.contactcontracts.sandbox.internal.api.FaultKind;
import org.contactcontracts.sandbox.internal.api.FindingMessage;
import org.contactcontracts.sandbox.internal.api.FindingSeverity;
import org.contactcontracts.sandbox.internal.api.HeaderLine;
import org.contactcontracts.sandbox.internal.api.Message;
import org.contactcontracts.sandbox.internal.api.RetryAfterStyle;
import org.contactcontracts.sandbox.internal.api.VendorId;
import org.contactcontracts.sandbox.internal.api.World;
import org.contactcontracts.sandbox.internal.api.WorldSnapshot;
import org.contactcontracts.sandbox.internal.fault.FaultRule;
import org.contactcontracts.sandbox.internal.fault.FaultSpec;
import org.contactcontracts.sandbox.internal.fault.FaultType;
import org.contactcontracts.sandbox.internal.fault.RetryAfter;
import org.contactcontracts.sandbox.internal.journal.JournalEntry;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.JournalFinding;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.MaskedMessage;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.SnapshotInfo;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.StoredContact;
import org.contactcontracts.sandbox.internal.world.WorldDirectory.WorldInfo;
import org.jspecify.annotations.Nullable;

/** What the sandbox knows, in the models of the admin API and back. */
final class Shapes {
  private static final TypeReference<LinkedHashMap<String, Object>> MEMBERS =
      new TypeReference<>() {};

  private Shapes() {}

  static World world(WorldInfo world) {
    return World.builder()
        .id(world.id())
        .vendor(world.vendor())
        .contacts(world.contacts())
        .snapshots(world.snapshots())
        .createdAt(time(world.createdAt()))
        .build();
  }

  static ContactEntry contact(StoredContact stored) {
    return ContactEntry.builder().key(stored.key()).contact(members(stored.contact())).build();
  }

  private static Map<String, Object> members(JsonNode contact) {
    return ContactJson.mapper().convertValue(contact, MEMBERS);
  }

  static WorldSnapshot snapshot(SnapshotInfo snapshot) {
    return WorldSnapshot.builder()
        .name(snapshot.name())
        .contacts(snapshot.contacts())
        .takenAt(time(snapshot.takenAt()))
        .build();
  }

  static ExchangeSummary summary(JournalEntry entry) {
    ExchangeSummary.Builder summary =
        ExchangeSummary.builder()
            .sequence(entry.sequence())
            .time(time(entry.time()))
            .vendor(entry.vendor())
            .method(entry.method())
            .path(entry.path())
            .verdict(new ExchangeVerdict(entry.verdict()))
            .findingCount(entry.findings().size())
            .micros(entry.micros());
    ifPresent(entry.operation(), summary::operation);
    ifPresent(entry.worldId(), summary::worldId);
    ifPresent(entry.status(), summary::status);
    ifPresent(entry.fault(), summary::fault);
    return summary.build();
  }

  static Exchange exchange(JournalEntry entry) {
    Exchange.Builder exchange =
        Exchange.builder()
            .sequence(entry.sequence())
            .time(time(entry.time()))
            .vendor(entry.vendor())
            .method(entry.method())
            .path(entry.path())
            .verdict(new ExchangeVerdict(entry.verdict()))
            .findingCount(entry.findings().size())
            .micros(entry.micros())
            .request(message(entry.request()))
            .findings(entry.findings().stream().map(Shapes::finding).toList());
    ifPresent(entry.operation(), exchange::operation);
    ifPresent(entry.worldId(), exchange::worldId);
    ifPresent(entry.status(), exchange::status);
    ifPresent(entry.fault(), exchange::fault);
    MaskedMessage response = entry.response();
    if (response != null) {
      exchange.response(message(response));
    }
    return exchange.build();
  }

  private static Message message(MaskedMessage masked) {
    List<HeaderLine> headers =
        masked.headers().stream()
            .map(field -> HeaderLine.builder().name(field.name()).value(field.value()).build())
            .toList();
    Message.Builder message = Message.builder().headers(headers).bytes(masked.bytes());
    ifPresent(masked.body(), masked.base64() ? message::bodyBase64 : message::body);
    ifPresent(masked.leftOut(), message::leftOut);
    return message.build();
  }

  private static ExchangeFinding finding(JournalFinding found) {
    ExchangeFinding.Builder finding =
        ExchangeFinding.builder()
            .message(new FindingMessage(found.message()))
            .rule(found.rule())
            .severity(new FindingSeverity(found.severity()))
            .instance(found.instance())
            .problem(found.problem())
            .remedy(found.remedy())
            .contract(found.contract())
            .line(found.line());
    if (!found.keyword().isEmpty()) {
      finding.keyword(found.keyword());
    }
    return finding.build();
  }

  static Fault fault(FaultRule rule) {
    FaultSpec spec = rule.spec();
    Fault.Builder fault =
        Fault.builder()
            .id(spec.id())
            .fault(new FaultKind(spec.type().id()))
            .seed(spec.seed())
            .every(spec.every())
            .probability(BigDecimal.valueOf(spec.probability()))
            .seconds(spec.seconds())
            .millis(spec.millis())
            .decided(rule.decided())
            .struck(rule.struck());
    ifPresent(spec.vendor(), fault::vendor);
    ifPresent(spec.operation(), fault::operation);
    ifPresent(spec.worldId(), fault::worldId);
    ifPresent(spec.method(), fault::method);
    ifPresent(spec.count(), fault::count);
    ifPresent(spec.burst(), fault::burst);
    ifPresent(spec.bytes(), fault::bytes);
    RetryAfter retryAfter = spec.retryAfter();
    if (retryAfter != null) {
      fault.retryAfter(new RetryAfterStyle(retryAfter.id()));
    }
    return fault.build();
  }

  /** The rule that is asked for; the contract of the admin API has only known names. */
  static FaultSpec spec(String id, CreateFaultRequest request) {
    return new FaultSpec(
        id,
        FaultType.withId(request.fault().value()).orElseThrow(),
        request.seed().orElse(0L),
        request.vendor().map(VendorId::value).orElse(null),
        request.operation().orElse(null),
        request.worldId().orElse(null),
        request.method().orElse(null),
        request.every().orElse(1),
        request.probability().map(BigDecimal::doubleValue).orElse(1.0),
        request.count().orElse(null),
        request.burst().orElse(null),
        request.retryAfter().flatMap(form -> RetryAfter.withId(form.value())).orElse(null),
        request.seconds().orElse(FaultSpec.DEFAULT_SECONDS),
        request.millis().orElse(FaultSpec.DEFAULT_MILLIS),
        request.bytes().orElse(null));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static <T> void ifPresent(@Nullable T value, Consumer<T> then) {
    if (value != null) {
      then.accept(value);
    }
  }
}
