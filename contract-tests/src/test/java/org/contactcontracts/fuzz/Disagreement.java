package org.contactcontracts.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A body that the judges do not agree on.
 *
 * @param verdicts who said what, by name
 */
record Disagreement(long seed, Trial trial, Map<String, String> verdicts) {

  private static final int SHOWN_BYTES = 2_000;

  /** Saves the body, and beside it what was said of it. */
  Disagreement save(Path folder) {
    String name = trial.place().toString().replace('/', '-') + "-" + trial.index();
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".body"), trial.body());
      Files.write(folder.resolve(name + ".txt"), toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  @Override
  public String toString() {
    String body = new String(trial.body(), StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder();
    text.append(
        "%s, body %d of seed %d, changed by %s%n"
            .formatted(trial.place(), trial.index(), seed, trial.change()));
    verdicts.forEach((judge, verdict) -> text.append("  %s: %s%n".formatted(judge, verdict)));
    String shown = body.length() > SHOWN_BYTES ? body.substring(0, SHOWN_BYTES) + "…" : body;
    return text.append("  body (")
        .append(trial.body().length)
        .append(" bytes): ")
        .append(shown)
        .toString();
  }
}
