package org.contactcontracts.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays a case against a server and tells what differs. */
final class CaseRun {
  private final Case played;
  private final Placeholders placeholders;
  private final Destination destination;
  private final Instant begun = Instant.now();

  private CaseRun(Case played, Placeholders placeholders, Destination destination) {
    this.played = played;
    this.placeholders = placeholders;
    this.destination = destination;
  }

  /** Where a request goes. */
  @FunctionalInterface
  interface Destination {

    /** Sends a request and says what came of it. */
    RawHttp.Answer exchange(Sent sent) throws IOException;
  }

  /**
   * A request as it is sent.
   *
   * @param step what it was made of
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
  record Sent(Step step, String target, List<Step.Field> headers, byte[] body) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder(step.method() + " " + target + "\n");
      headers.forEach(field -> text.append(field.name() + ": " + field.value() + "\n"));
      return text.append("\n" + new String(body, StandardCharsets.UTF_8)).toString();
    }
  }

  /**
   * Plays the steps of a case one after the other, up to the first that differs.
   *
   * @param address of the sandbox itself, such as {@code 127.0.0.1:8080}
   * @return what was sent, what came and what differs; empty if all came as expected
   */
  static String differences(Case played, String credential, String address, Destination destination)
      throws IOException {
    CaseRun run = new CaseRun(played, Placeholders.of(played, credential, address), destination);
    for (Step step : played.steps()) {
      for (int i = 0; i < step.times(); i++) {
        String differences = run.differences(step);
        if (!differences.isEmpty()) {
          return differences;
        }
      }
    }
    return "";
  }

  private String differences(Step step) throws IOException {
    Sent sent = sent(step);
    Step.Expected expected = filled(step.expected());
    RawHttp.Answer answer = destination.exchange(sent);
    List<String> differences = Comparison.differences(expected, answer, begun);
    if (differences.isEmpty()) {
      return "";
    }
    return "%s, line %d, %s%n- %s%n%n%s%n%n%s%n"
        .formatted(
            played.file(),
            step.line(),
            step.title(),
            String.join("\n- ", differences),
            sent,
            answer);
  }

  private Sent sent(Step step) {
    String body = placeholders.sent(played, step.line(), step.body());
    return new Sent(
        step,
        placeholders.sent(played, step.line(), step.target()),
        step.headers().stream()
            .map(
                field ->
                    new Step.Field(
                        field.name(), placeholders.sent(played, step.line(), field.value())))
            .toList(),
        (step.isForm() ? body.replace("\n", "\r\n") + "\r\n" : body)
            .getBytes(StandardCharsets.UTF_8));
  }

  private Step.Expected filled(Step.Expected expected) {
    List<Step.Field> headers = new ArrayList<>();
    for (Step.Field field : expected.headers()) {
      headers.add(
          new Step.Field(
              field.name(), placeholders.expected(played, expected.line(), field.value())));
    }
    return new Step.Expected(
        expected.line(),
        expected.outcome(),
        expected.earliest(),
        headers,
        placeholders.expected(played, expected.line(), expected.body()));
  }
}
