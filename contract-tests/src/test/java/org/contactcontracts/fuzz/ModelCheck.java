package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.Model;
import org.contactcontracts.model.Violation;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Holds the models against the gate.
 *
 * <p>What the gate accepts binds, keeps every constraint, and is written again as the same value.
 * What the gate refuses either does not bind or breaks a constraint, with one exception: what only
 * the gate's reading refuses, which is the encoding of the bytes and the limits of depth and size.
 * Of what binds, the model's own check, Bean Validation and the gate find the same wrong.
 */
final class ModelCheck {

  /** The rules of reading that the mapper does not know; see docs/verdicts.md. */
  private static final Set<String> ONLY_THE_GATE = Set.of("encoding", "too-deep", "too-large");

  private static final String CUT_OFF = "too-many-findings";

  /** The same number can take more characters, such as 10e1000 written as 1.0E+1001. */
  static final Limits WRITTEN =
      Limits.builder()
          .maxBytes(2 * Limits.defaults().maxBytes())
          .maxNumberLength(2 * Limits.defaults().maxNumberLength())
          .maxExponent(3 * Limits.defaults().maxExponent())
          .build();

  private static final JsonMapper MAPPER = ContactJson.mapper();

  private final Validator validator;

  ModelCheck(Validator validator) {
    this.validator = validator;
  }

  /** What is wrong with the models; empty when nothing is. */
  Optional<String> complaint(Trial trial, Optional<JsonNode> value, Verdict verdict) {
    if (trial.place().isText()) {
      return verdict.conforms() ? textComplaint(trial.body()) : Optional.empty();
    }
    return verdict.conforms()
        ? value.flatMap(sent -> accepted(trial.place(), trial.body(), sent))
        : refused(trial.place(), trial.body(), verdict);
  }

  private Optional<String> accepted(Place place, byte[] body, JsonNode sent) {
    JsonNode written;
    Object model;
    Optional<String> direct;
    try {
      model = bind(place, body);
      if (model == null) {
        return Optional.of("what the gate accepts binds to nothing");
      }
      written = write(place, model);
      direct = direct(place, body, model);
    } catch (JsonProcessingException | IllegalStateException e) {
      return Optional.of("what the gate accepts does not bind: " + e.getMessage());
    }
    if (!SameValue.of(place.schema(), sent, written)) {
      return Optional.of("it was written again as " + written);
    }
    if (direct.isPresent()) {
      return direct;
    }
    // The same value in another notation, such as a time without seconds, must conform, too.
    if (!sent.equals(written) && place.gate().validate(written).kind() == Verdict.Kind.VIOLATES) {
      return Optional.of("it was written again out of the contract, as " + written);
    }
    Set<ConstraintViolation<Object>> violations = validator.validate(model);
    List<Violation> own = ModelViolations.of(model);
    return violations.isEmpty() && own.isEmpty()
        ? Optional.empty()
        : Optional.of("what the gate accepts breaks a constraint: " + violations + own);
  }

  /** Reading and writing without the mapper must come to the same. */
  private static Optional<String> direct(Place place, byte[] body, Object model)
      throws JsonProcessingException {
    if (place.isForm()) {
      return Optional.empty();
    }
    if (!model.equals(Generated.fromJson(place.model(), body))) {
      return Optional.of("fromJson reads something else");
    }
    byte[] written = ((Model) model).toJson();
    return Arrays.equals(written, MAPPER.writeValueAsBytes(model))
        ? Optional.empty()
        : Optional.of("toJson writes " + new String(written, StandardCharsets.UTF_8));
  }

  private Optional<String> refused(Place place, byte[] body, Verdict verdict) {
    if (ONLY_THE_GATE.contains(verdict.findings().get(0).keyword())) {
      return Optional.empty();
    }
    Object model;
    try {
      model = bind(place, body);
    } catch (JsonProcessingException | IllegalStateException e) {
      return directly(place, body).map(m -> "fromJson reads what the mapper does not: " + m);
    }
    return model == null ? Optional.empty() : disagreement(model, verdict);
  }

  private static Optional<Object> directly(Place place, byte[] body) {
    try {
      return place.isForm()
          ? Optional.empty()
          : Optional.of(Generated.fromJson(place.model(), body));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /**
   * A body that binds can only break the rules of its values. Gate, model and Bean Validation then
   * name the same ones; the gate may stop after some.
   */
  private Optional<String> disagreement(Object model, Verdict verdict) {
    Set<ConstraintViolation<Object>> bean = validator.validate(model);
    List<Violation> own = ModelViolations.of(model);
    if (own.isEmpty()) {
      return Optional.of("what the gate refuses binds to a valid model: " + verdict);
    }
    if (!ModelViolations.broken(own).equals(ModelViolations.broken(bean))) {
      return Optional.of("the model says " + own + ", and Bean Validation " + bean);
    }
    boolean all = verdict.findings().stream().noneMatch(f -> f.keyword().equals(CUT_OFF));
    Set<List<String>> gate =
        ModelViolations.reasonsOf(
            verdict.findings().stream().filter(f -> !f.keyword().equals(CUT_OFF)).toList());
    Set<List<String>> reasons = ModelViolations.reasons(own);
    return (all ? reasons.equals(gate) : reasons.containsAll(gate))
        ? Optional.empty()
        : Optional.of("the model says " + own + ", and the gate " + verdict);
  }

  /** A file of a form comes as an object beside the JSON; here the text stands for its content. */
  static @Nullable Object bind(Place place, byte[] body) throws JsonProcessingException {
    try {
      if (!place.isForm()) {
        return MAPPER.readValue(body, place.model());
      }
      JsonNode form = MAPPER.readTree(body);
      if (form.path("avatar").isTextual()) {
        byte[] content = form.get("avatar").textValue().getBytes(StandardCharsets.UTF_8);
        ((ObjectNode) form).putPOJO("avatar", FilePart.of("a.png", "image/png", content));
      }
      return MAPPER.treeToValue(form, place.model());
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode write(Place place, Object model) throws JsonProcessingException {
    if (!place.isForm()) {
      return Rfc8259.read(MAPPER.writeValueAsBytes(model), WRITTEN).orElseThrow();
    }
    ObjectNode form = MAPPER.valueToTree(model);
    if (form.get("avatar") instanceof POJONode node && node.getPojo() instanceof FilePart file) {
      try {
        form.put("avatar", new String(file.open().readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return form;
  }

  /** A text has no model: it is decoded and encoded again. */
  private static Optional<String> textComplaint(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body)
        ? Optional.empty()
        : Optional.of("the text was written again as " + text);
  }
}
