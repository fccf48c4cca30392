package org.contactcontracts.traffic.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;

/** One SARIF 2.1.0 document with one run. */
final class SarifReport implements Report {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Writer out;
  private final JsonGenerator json;
  private final String version;
  private final Artifact artifact;
  private String uri = "";
  private boolean begun;
  private long notListed;

  SarifReport(Writer out, ReportSettings settings) {
    this.out = out;
    json = JsonText.indented(out);
    version = settings.version();
    artifact = new Artifact(settings.folder());
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) throws IOException {
    begin();
    uri = artifact.uri(file.name());
  }

  @Override
  public void finding(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule().id());
    json.writeNumberField("ruleIndex", SarifRules.index(finding.rule()));
    json.writeStringField("level", SarifRules.level(finding.severity()));
    message((finding.problem() + " " + finding.remedy()).strip());
    json.writeArrayFieldStart("locations");
    json.writeStartObject();
    physicalLocation(uri, finding.position());
    logicalLocation(finding);
    json.writeEndObject();
    json.writeEndArray();
    if (reported.count() > 1) {
      json.writeNumberField("occurrenceCount", reported.count());
    }
    relatedLocations(reported);
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("finding/v1", reported.fingerprint());
    json.writeEndObject();
    properties(reported);
    json.writeEndObject();
  }

  private void relatedLocations(ReportedFinding reported) throws IOException {
    Optional<ContractPlace> contract = reported.finding().contract();
    if (contract.isEmpty() && reported.places().size() == 1) {
      return;
    }
    json.writeArrayFieldStart("relatedLocations");
    if (contract.isPresent()) {
      ContractPlace place = contract.get();
      relatedLocation(artifact.uri(place.file()), place.position(), "Contract " + place.pointer());
    }
    for (Place place : reported.places().subList(1, reported.places().size())) {
      relatedLocation(uri, place.position(), "Again in exchange " + place.exchange());
    }
    json.writeEndArray();
  }

  private void relatedLocation(String uri, Position position, String message) throws IOException {
    json.writeStartObject();
    physicalLocation(uri, position);
    message(message);
    json.writeEndObject();
  }

  private void physicalLocation(String uri, Position position) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri);
    json.writeEndObject();
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", position.line());
    json.writeNumberField("startColumn", position.column());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void logicalLocation(TrafficFinding finding) throws IOException {
    String name = Wording.operation(finding).replace(' ', '/') + finding.instance();
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", name);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void properties(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    json.writeObjectFieldStart("properties");
    json.writeStringField("vendor", finding.vendor());
    json.writeStringField("operation", finding.operation());
    if (finding.exchange() >= 0) {
      json.writeNumberField("exchange", finding.exchange());
    }
    json.writeNumberField("count", reported.count());
    json.writeStringField("instance", finding.instance());
    json.writeStringField("keyword", finding.keyword());
    if (!finding.value().isEmpty()) {
      json.writeStringField("value", finding.value());
    }
    json.writeEndObject();
  }

  @Override
  public void fileEnds(FileOutcome outcome) {
    notListed += outcome.notListed();
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    begin();
    json.writeEndArray();
    invocations(outcome);
    if (outcome.recordings() > 0) {
      json.writeObjectFieldStart("properties");
      summary(outcome.summary());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
    out.write("\n");
    out.flush();
  }

  private void invocations(RunOutcome outcome) throws IOException {
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    boolean successful = outcome.result() != RunOutcome.Result.UNREADABLE;
    json.writeBooleanField("executionSuccessful", successful && outcome.reasons().isEmpty());
    json.writeArrayFieldStart("toolExecutionNotifications");
    for (String reason : outcome.reasons()) {
      notification("error", reason);
    }
    if (notListed > 0) {
      notification("warning", Wording.notListed(notListed) + ".");
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void notification(String level, String text) throws IOException {
    json.writeStartObject();
    json.writeStringField("level", level);
    message(text);
    json.writeEndObject();
  }

  private void summary(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("exchanges", summary.exchanges());
    json.writeNumberField("conforming", summary.conforming());
    json.writeNumberField("violating", summary.violating());
    json.writeNumberField("undocumented", summary.undocumented());
    json.writeNumberField("unreadable", summary.unreadable());
    json.writeEndObject();
  }

  private void message(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  private void begin() throws IOException {
    if (begun) {
      return;
    }
    begun = true;
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "contact-contracts");
    json.writeStringField("version", version);
    SarifRules.write(json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeStringField("columnKind", "unicodeCodePoints");
    json.writeArrayFieldStart("results");
  }
}
