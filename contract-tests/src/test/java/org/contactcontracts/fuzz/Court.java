package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.fuzz.Mutation.Effect;
import org.contactcontracts.validator.Verdict;

/** Puts a body before every judge. Safe for use by several threads. */
final class Court implements FuzzRun.Judge {

  private final long seed;
  private final SchemaOracle oracle;
  private final ModelCheck models;

  Court(long seed, List<Place> places, Validator validator) {
    this.seed = seed;
    oracle = new SchemaOracle(places);
    models = new ModelCheck(validator);
  }

  /** The ruling on a trial. A judge that breaks down disagrees with everybody. */
  @Override
  public Ruling judge(Trial trial) {
    Map<String, String> said = new LinkedHashMap<>();
    Verdict verdict = Verdict.conforming();
    boolean agreed;
    try {
      verdict = trial.place().gate().validate(trial.body());
      Optional<JsonNode> value = SchemaOracle.read(trial.place(), trial.body());
      agreed = sameAnswer(trial, value, verdict, said);
      agreed &= noComplaint(trial, value, verdict, said);
      said.put("why", verdict.findings().toString());
    } catch (RuntimeException | StackOverflowError e) {
      agreed = false;
      said.put("broke down", e.toString());
    }
    return new Ruling(
        trial,
        verdict,
        agreed ? Optional.empty() : Optional.of(new Disagreement(seed, trial, said)));
  }

  private boolean sameAnswer(
      Trial trial, Optional<JsonNode> value, Verdict verdict, Map<String, String> said) {
    Place place = trial.place();
    Map<String, Boolean> answers = new LinkedHashMap<>();
    if (trial.effect() != Effect.OPEN) {
      answers.put("made to be", trial.effect() == Effect.VALID);
    }
    answers.put("schema", value.filter(tree -> oracle.holds(place, tree)).isPresent());
    answers.put("validate", verdict.conforms());
    Gates.ALL.forEach((name, gate) -> answers.put(name, gate.accepts(place, trial.body())));
    answers.forEach((judge, yes) -> said.put(judge, yes ? "conforms" : "does not conform"));
    return answers.values().stream().distinct().count() == 1;
  }

  private boolean noComplaint(
      Trial trial, Optional<JsonNode> value, Verdict verdict, Map<String, String> said) {
    Optional<String> findings = Findings.complaint(trial, value, verdict);
    findings.ifPresent(complaint -> said.put("findings", complaint));
    Optional<String> model = models.complaint(trial, value, verdict);
    model.ifPresent(complaint -> said.put("model", complaint));
    return findings.isEmpty() && model.isEmpty();
  }

  /** What the judges made of a trial. */
  record Ruling(Trial trial, Verdict verdict, Optional<Disagreement> disagreement) {}
}
