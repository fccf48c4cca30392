package org.contactcontracts.traffic.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.Severity;

/** The rules as SARIF lists them, in the order of {@link Rule}. */
final class SarifRules {
  private static final List<Rule> RULES = List.of(Rule.values());

  private SarifRules() {}

  /** Which of the rules it is, from 0. */
  static int index(Rule rule) {
    return RULES.indexOf(rule);
  }

  static void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : RULES) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      text(json, "shortDescription", RuleText.of(rule));
      text(json, "help", "See the section " + rule.id() + " of docs/rules.md.");
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", level(rule.severity()));
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
      case OFF -> "none";
    };
  }

  private static void text(JsonGenerator json, String name, String text) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }
}
