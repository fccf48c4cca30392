package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.fuzz.Mutation.Effect;
import org.contactcontracts.validator.Limits;

/**
 * Makes forms of JSON bodies: a form carries texts, so that a value of another type becomes its
 * text, and a body that is no object makes place for one as it was drawn.
 */
final class FormTrial {

  private static final int CHANGED_PERCENT = 45;

  private static final SchemaOracle ORACLE =
      new SchemaOracle(Places.all().stream().filter(Place::isForm).toList());

  private FormTrial() {}

  static LiveTrial of(long seed, Place place, int index) {
    Draw draw = Draw.of(seed, "multipart of " + place, index);
    Trial trial = Trial.of(seed, place, index);
    List<String> changes = new ArrayList<>();
    Optional<JsonNode> body =
        Rfc8259.read(trial.body(), Limits.defaults()).filter(JsonNode::isObject);
    if (body.isPresent()) {
      trial.mutations().forEach(mutation -> changes.add(mutation.name()));
    }
    Map<String, String> fields = texts(body.orElseGet(() -> drawn(place, draw)));
    FormDraft draft = FormDraft.of(fields);
    boolean conforms = ORACLE.holds(place, object(fields));
    if (draw.percent(CHANGED_PERCENT)) {
      conforms &= change(draft, draw, changes);
    }
    return LiveTrial.of(place, index, changes, conforms, draft.contentType, draft.bytes());
  }

  /** Whether the form is still one that conforms if its fields do. */
  private static boolean change(FormDraft draft, Draw draw, List<String> changes) {
    while (true) {
      FormMutations.FormMutation mutation = draw.one(FormMutations.ALL);
      Effect effect = mutation.change().apply(draft, draw);
      if (effect != Effect.NONE) {
        changes.add(mutation.name());
        return effect == Effect.VALID;
      }
    }
  }

  private static JsonNode drawn(Place place, Draw draw) {
    byte[] bytes = new BodyGenerator(draw).draft(place).bytes(draw);
    return Rfc8259.read(bytes, Limits.defaults()).orElseThrow();
  }

  private static Map<String, String> texts(JsonNode body) {
    Map<String, String> fields = new LinkedHashMap<>();
    body.properties()
        .forEach(
            member ->
                fields.put(
                    member.getKey(),
                    member.getValue().isContainerNode()
                        ? member.getValue().toString()
                        : member.getValue().asText()));
    return fields;
  }

  private static ObjectNode object(Map<String, String> fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach(object::put);
    return object;
  }
}
