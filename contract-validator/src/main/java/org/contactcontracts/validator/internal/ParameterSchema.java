package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Parameter.In;
import org.contactcontracts.validator.internal.OperationNode.ParameterNode;
import org.jspecify.annotations.Nullable;

/** What a parameter may be. Safe for use by several threads. */
public final class ParameterSchema {
  private final ParameterNode node;
  private final String instance;
  private final Place place;
  private final Limits limits;
  private final @Nullable BodySchema schema;
  private final Set<String> types;
  private final PlainValues values;
  private final PlainValues elements;
  private final Set<String> members;
  private final String wanted;
  private final boolean plain;

  /** The schema of a parameter, compiled. */
  public ParameterSchema(ContractDocument document, ParameterNode node, Limits limits) {
    this.node = node;
    this.instance = "/" + Pointers.escape(node.name());
    this.place = Place.of(node.in());
    this.limits = limits;
    this.schema = node.schema().isEmpty() ? null : document.schema(node.schema());
    SchemaTypes schemaTypes = new SchemaTypes(document);
    this.types = schemaTypes.of(node.schema());
    this.values = new PlainValues(types, limits);
    this.elements = new PlainValues(schemaTypes.ofElements(node.schema()), limits);
    this.members = schemaTypes.members(node.schema());
    this.wanted =
        types.equals(Set.of("boolean")) ? "true or false" : Wanted.values(document, node.schema());
    this.plain = isRead() && !node.json();
  }

  /** Where the schema stands in the contract; the parameter itself when it has none. */
  public String pointer() {
    return node.schema().isEmpty() ? node.pointer() : node.schema();
  }

  /** Whether a name in the query belongs to this parameter. */
  public boolean takes(String query) {
    if (query.equals(node.name())) {
      return true;
    }
    if (node.style().equals("deepObject")) {
      return query.startsWith(node.name() + "[");
    }
    return isSpread() && (members.isEmpty() || members.contains(query));
  }

  /** OAS 3.1.1, Style Values: the members of an exploded form stand in the query by their names. */
  private boolean isSpread() {
    return !node.json()
        && node.explode()
        && node.style().equals("form")
        && types.equals(Set.of("object"));
  }

  /** Whether a single value keeps every rule. */
  public boolean holds(String value) {
    try {
      Boolean answer = (schema != null && plain) ? values.conforms(value, schema) : null;
      return answer == null ? findings(List.of(value)).isEmpty() : answer;
    } catch (UnreadableBody e) {
      return false;
    }
  }

  /** What to say when it is not there. */
  public Finding missing() {
    return finding(
        "required",
        new Wording("is missing", "give it " + (wanted.isEmpty() ? "a value" : wanted)),
        pointer());
  }

  /**
   * Which values break which rules.
   *
   * @param given at least one
   * @throws UnreadableBody when a value is no text
   */
  public List<Finding> findings(List<String> given) {
    for (String value : given) {
      if (Utf8.loneSurrogate(value) >= 0) {
        throw new UnreadableBody(
            instance,
            "encoding",
            place.subject(instance) + " has one half of a surrogate pair without the other.",
            "Write the whole character.");
      }
    }
    if (schema == null || !isRead()) {
      return List.of();
    }
    if (types.equals(Set.of("array")) && !node.json()) {
      return held(schema, array(given));
    }
    if (given.size() > 1) {
      return List.of(
          finding(
              "duplicate-parameter",
              new Wording("is given %d times".formatted(given.size()), "give it once"),
              pointer()));
    }
    return one(schema, given.get(0));
  }

  private List<Finding> one(BodySchema schema, String value) {
    if (node.json()) {
      byte[] json = value.getBytes(StandardCharsets.UTF_8);
      return held(schema, new BodyReader(limits).readJson(json));
    }
    List<JsonNode> readings = values.readings(value);
    if (readings.isEmpty()) {
      return List.of(finding("type", values.wanted(), pointer() + "/type"));
    }
    List<Finding> findings = List.of();
    for (JsonNode reading : readings) {
      findings = held(schema, reading);
      if (findings.isEmpty()) {
        return findings;
      }
    }
    return findings;
  }

  private boolean isRead() {
    boolean known = node.style().equals("simple") || node.style().equals("form");
    return node.json() || (known && !types.equals(Set.of("object")));
  }

  private ArrayNode array(List<String> given) {
    List<String> texts = new ArrayList<>();
    if (node.in() == In.QUERY && node.explode()) {
      texts.addAll(given);
    } else {
      given.forEach(list -> texts.addAll(List.of(list.split(",", -1))));
    }
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    // An array without elements is written as nothing (OAS 3.1.1, Style Examples).
    if (texts.size() > 1 || !texts.get(0).isEmpty()) {
      texts.forEach(text -> array.add(element(text.strip())));
    }
    return array;
  }

  private JsonNode element(String text) {
    List<JsonNode> readings = elements.readings(text);
    return readings.isEmpty() ? TextNode.valueOf(text) : readings.get(0);
  }

  private List<Finding> held(BodySchema schema, JsonNode value) {
    return schema
        .findings(value, limits.maxFindings(), part -> place.subject(instance + part))
        .stream()
        .map(this::within)
        .toList();
  }

  private Finding within(Finding finding) {
    return new Finding(
        instance + finding.instance(),
        finding.keyword(),
        finding.problem(),
        finding.remedy(),
        finding.contract(),
        finding.member());
  }

  private Finding finding(String keyword, Wording wording, String contract) {
    return new Finding(
        instance,
        keyword,
        wording.problem(place.subject(instance)),
        wording.remedySentence(),
        contract);
  }
}
