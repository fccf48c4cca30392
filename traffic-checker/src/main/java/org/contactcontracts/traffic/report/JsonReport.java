package org.contactcontracts.traffic.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;

/** One JSON document, which {@code report.schema.json} describes. */
final class JsonReport implements Report {
  private final Writer out;
  private final JsonGenerator json;
  private boolean begun;
  private boolean recording;
  private boolean verdictWritten;

  JsonReport(Writer out) {
    this.out = out;
    json = JsonText.compact(out);
  }

  @Override
  public void fileBegins(CheckedFile file, Optional<FileVerdict> verdict) throws IOException {
    begin();
    recording = file.kind() == CheckedFile.Kind.RECORDING;
    json.writeStartObject();
    json.writeStringField("file", file.name());
    verdictWritten = verdict.isPresent();
    if (verdict.isPresent()) {
      json.writeStringField("verdict", verdict.get().toString());
    }
    json.writeArrayFieldStart("findings");
  }

  @Override
  public void finding(ReportedFinding reported) throws IOException {
    TrafficFinding finding = reported.finding();
    json.writeStartObject();
    json.writeStringField("instance", finding.instance());
    json.writeStringField("keyword", finding.keyword());
    json.writeStringField("message", Wording.message(finding));
    if (finding.contract().isPresent()) {
      contract(finding.contract().get());
    }
    json.writeStringField("rule", finding.rule().id());
    json.writeStringField("severity", finding.severity().toString());
    json.writeStringField("vendor", finding.vendor());
    json.writeStringField("operation", finding.operation());
    if (!finding.value().isEmpty()) {
      json.writeStringField("value", finding.value());
    }
    json.writeStringField("problem", finding.problem());
    json.writeStringField("remedy", finding.remedy());
    place(reported.places().get(0));
    json.writeNumberField("count", reported.count());
    if (reported.count() > 1) {
      json.writeArrayFieldStart("places");
      for (Place place : reported.places()) {
        json.writeStartObject();
        place(place);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeStringField("fingerprint", reported.fingerprint());
    json.writeEndObject();
  }

  private void contract(ContractPlace place) throws IOException {
    json.writeStringField("contract", place.pointer());
    json.writeStringField("contractFile", place.file());
    json.writeNumberField("contractLine", place.position().line());
    json.writeNumberField("contractColumn", place.position().column());
  }

  private void place(Place place) throws IOException {
    if (place.exchange() >= 0) {
      json.writeNumberField("exchange", place.exchange());
    }
    Position position = place.position();
    json.writeNumberField("line", position.line());
    json.writeNumberField("column", position.column());
  }

  @Override
  public void fileEnds(FileOutcome outcome) throws IOException {
    json.writeEndArray();
    if (!verdictWritten) {
      json.writeStringField("verdict", outcome.verdict().toString());
    }
    if (recording) {
      summary(outcome.summary());
    }
    if (outcome.notListed() > 0) {
      json.writeNumberField("notListed", outcome.notListed());
    }
    json.writeEndObject();
  }

  @Override
  public void runEnds(RunOutcome outcome) throws IOException {
    begin();
    json.writeEndArray();
    if (outcome.recordings() > 0) {
      summary(outcome.summary());
    }
    if (outcome.coverage().isPresent()) {
      coverage(outcome.coverage().get());
    }
    if (!outcome.reasons().isEmpty()) {
      json.writeArrayFieldStart("reasons");
      for (String reason : outcome.reasons()) {
        json.writeString(reason);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.flush();
    out.write("\n");
    out.flush();
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      json.writeStartObject();
      json.writeArrayFieldStart("results");
    }
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

  private void coverage(Coverage coverage) throws IOException {
    CoverageTable.Count all = CoverageTable.of(coverage).all();
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("seen", all.seen());
    json.writeNumberField("total", all.total());
    json.writeArrayFieldStart("items");
    for (Coverage.Item item : coverage.items()) {
      item(item);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void item(Coverage.Item item) throws IOException {
    json.writeStartObject();
    json.writeStringField("vendor", item.vendor());
    json.writeStringField("operation", item.operation());
    json.writeStringField("kind", name(item.kind()));
    optional("status", item.status());
    optional("mediaType", item.mediaType());
    optional("member", item.member());
    if (item.state() != Coverage.State.NONE) {
      json.writeStringField("state", name(item.state()));
    }
    json.writeBooleanField("seen", item.seen());
    json.writeEndObject();
  }

  private void optional(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  /** Constants as they are printed: {@code request-member}. */
  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
