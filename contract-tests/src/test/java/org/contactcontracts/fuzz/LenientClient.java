package org.contactcontracts.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.fuzz.Court.Ruling;
import org.contactcontracts.fuzz.Mutation.Effect;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.validator.Verdict;

/**
 * Holds the generated clients to what a vendor may change: they throw nothing but the documented
 * error, and their typed body is written again as the same value. Safe for use by several threads.
 */
final class LenientClient implements FuzzRun.Judge {

  private final long seed;
  private final Map<Place, AnsweredClient> clients = new LinkedHashMap<>();

  LenientClient(long seed, List<Place> places) {
    this.seed = seed;
    places.forEach(place -> clients.put(place, new AnsweredClient(place, builder -> {})));
  }

  @Override
  public Ruling judge(Trial trial) {
    Verdict verdict = trial.place().gate().validate(trial.body());
    Optional<String> complaint;
    try {
      complaint = misnamed(trial, verdict).or(() -> lost(trial));
    } catch (RuntimeException | StackOverflowError e) {
      complaint = Optional.of("it threw " + e);
    }
    return new Ruling(
        trial,
        verdict,
        complaint.map(
            text ->
                new Disagreement(
                    seed, trial, Map.of("client", text, "gate", verdict.findings().toString()))));
  }

  /** A change is what its name says only if the gate takes it, or names a new enum value alone. */
  private static Optional<String> misnamed(Trial trial, Verdict verdict) {
    boolean enumAlone =
        !verdict.conforms()
            && verdict.findings().stream().allMatch(finding -> finding.keyword().equals("enum"));
    return (trial.effect() == Effect.VALID ? verdict.conforms() : enumAlone)
        ? Optional.empty()
        : Optional.of("the change is not one that a vendor may make");
  }

  private Optional<String> lost(Trial trial) {
    Place place = trial.place();
    Object body = read(trial);
    if (place.isText()) {
      return body.equals(new String(trial.body(), StandardCharsets.UTF_8))
          ? Optional.empty()
          : Optional.of("the text became " + body);
    }
    JsonNode sent = SchemaOracle.read(place, trial.body()).orElseThrow();
    JsonNode written = written(body);
    return SameValue.of(place.schema(), sent, written)
        ? Optional.empty()
        : Optional.of("it was written again as " + written);
  }

  /** The typed body, of a success or of an error. */
  private Object read(Trial trial) {
    AnsweredClient client = Objects.requireNonNull(clients.get(trial.place()));
    int status = client.status();
    try {
      Object body = client.read(trial.body()).body();
      if (status > 299) {
        throw new IllegalStateException("an error was taken for a success");
      }
      return body;
    } catch (ErrorResponseException e) {
      if (e.status() != status || status < 300) {
        throw e;
      }
      return e.error(trial.place().model())
          .orElseThrow(() -> new IllegalStateException("the error has no typed body"));
    }
  }

  private static JsonNode written(Object body) {
    try {
      return Rfc8259.read(ContactJson.mapper().writeValueAsBytes(body), ModelCheck.WRITTEN)
          .orElseThrow();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
