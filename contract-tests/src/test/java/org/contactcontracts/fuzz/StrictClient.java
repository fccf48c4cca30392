package org.contactcontracts.fuzz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactcontracts.client.ContractViolationException;
import org.contactcontracts.client.ErrorResponseException;
import org.contactcontracts.client.ResponseCheck;
import org.contactcontracts.fuzz.Court.Ruling;
import org.contactcontracts.model.Violation;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Verdict;

/**
 * Holds the generated clients, told to check answers against the contract, to the gate: they refuse
 * exactly the bodies that it refuses, for the same reason. Safe for use by several threads.
 */
final class StrictClient implements FuzzRun.Judge {

  /** As docs/verdicts.md says for answers, which wrap what was sent. */
  private static final Limits DOUBLED =
      Limits.builder()
          .maxBytes(2 * Limits.defaults().maxBytes())
          .maxDepth(2 * Limits.defaults().maxDepth())
          .maxNumberLength(2 * Limits.defaults().maxNumberLength())
          .maxExponent(2 * Limits.defaults().maxExponent())
          .build();

  private final long seed;
  private final Map<Place, AnsweredClient> clients = new LinkedHashMap<>();
  private final Map<Place, BodyContract> gates = new LinkedHashMap<>();

  StrictClient(long seed, List<Place> places) {
    this.seed = seed;
    for (Place place : places) {
      AnsweredClient client =
          new AnsweredClient(place, builder -> builder.responseCheck(ResponseCheck.CONTRACT));
      clients.put(place, client);
      gates.put(
          place,
          Contract.of(place.vendor())
              .withLimits(DOUBLED)
              .operation(place.operation())
              .response(client.status(), place.gate().mediaType())
              .orElseThrow());
    }
  }

  @Override
  public Ruling judge(Trial trial) {
    Verdict verdict = Objects.requireNonNull(gates.get(trial.place())).validate(trial.body());
    String wanted = verdict.findings().stream().findFirst().map(StrictClient::text).orElse("none");
    String said = said(trial);
    return new Ruling(
        trial,
        verdict,
        said.equals(wanted)
            ? Optional.empty()
            : Optional.of(new Disagreement(seed, trial, Map.of("client", said, "gate", wanted))));
  }

  /** The first reason of a refusal. */
  private String said(Trial trial) {
    AnsweredClient client = Objects.requireNonNull(clients.get(trial.place()));
    try {
      client.read(trial.body());
      return client.status() < 300 ? "none" : "an error was taken for a success";
    } catch (ContractViolationException e) {
      Violation first = e.violations().get(0);
      return first.keyword() + " at \"" + first.instance() + "\"";
    } catch (ErrorResponseException e) {
      return e.status() == client.status() && e.error(trial.place().model()).isPresent()
          ? "none"
          : "it threw " + e;
    } catch (RuntimeException | StackOverflowError e) {
      return "it threw " + e;
    }
  }

  private static String text(Finding finding) {
    return finding.keyword() + " at \"" + finding.instance() + "\"";
  }
}
