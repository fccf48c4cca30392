package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The clients are generated with the limit, so that it must be one and be found. */
final class RateLimitStated implements DocumentRule {
  private static final int MAX_REQUESTS = 100_000;
  private static final int MAX_SECONDS = 86_400;

  @Override
  public String id() {
    return "rate-limit-stated";
  }

  @Override
  public String sentence() {
    return "An x-rate-limit stands on the answer 429 and says how many requests go in how many"
        + " seconds.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Set<String> answers =
        document.operations().stream()
            .flatMap(OperationSite::responses)
            .filter(response -> response.name().equals("429"))
            .map(response -> document.resolve(response).member("x-rate-limit").pointer())
            .collect(Collectors.toSet());
    return Extensions.of(document)
        .filter(extension -> extension.name().equals("x-rate-limit"))
        .filter(limit -> !answers.contains(limit.pointer()) || !isGood(limit.node()))
        .map(
            limit ->
                document.finding(
                    this,
                    limit.pointer(),
                    answers.contains(limit.pointer())
                        ? "Give requests, 1 to 100000, and seconds, 1 to 86400."
                        : "Move it to the answer 429."));
  }

  private static boolean isGood(JsonNode limit) {
    return limit.size() == 2
        && isWithin(limit.path("requests"), MAX_REQUESTS)
        && isWithin(limit.path("seconds"), MAX_SECONDS);
  }

  private static boolean isWithin(JsonNode number, int most) {
    return number.isInt() && number.intValue() >= 1 && number.intValue() <= most;
  }
}
