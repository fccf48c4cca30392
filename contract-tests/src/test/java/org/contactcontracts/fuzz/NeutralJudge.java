package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A validator that others wrote, in a process of its own that lives for all bodies. It is told of
 * contracts and places first; each body is a line, and so is each answer. See {@code
 * contract-tests/peers}. Not safe for use by several threads.
 */
final class NeutralJudge implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  private NeutralJudge(String name, Process process) {
    this.name = name;
    this.process = process;
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /**
   * Starts a judge.
   *
   * @param introductions the contracts and places, as the judge wants them
   */
  static NeutralJudge start(
      String name, List<String> command, List<Map<String, Object>> introductions) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      NeutralJudge judge = new NeutralJudge(name, process);
      for (Map<String, Object> introduction : introductions) {
        judge.write(introduction);
      }
      return judge;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  /** What the judge has against each body; empty lists for those that it accepts. */
  List<List<Objection>> objections(List<Trial> trials) {
    // Written and read at the same time: a pipe holds little.
    CompletableFuture<Void> written = CompletableFuture.runAsync(() -> writeAll(trials));
    try {
      List<List<Objection>> answers = new ArrayList<>();
      for (Trial trial : trials) {
        answers.add(answer(trial));
      }
      written.join();
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll(List<Trial> trials) {
    try {
      for (Trial trial : trials) {
        write(Map.of("place", trial.place().toString(), "body", trial.body()));
      }
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Map<String, Object> message) throws IOException {
    in.write(JSON.writeValueAsString(message));
    in.write('\n');
  }

  private List<Objection> answer(Trial trial) throws IOException {
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException(
          "%s ended before it answered body %d of %s"
              .formatted(name, trial.index(), trial.place()));
    }
    List<Objection> objections = new ArrayList<>();
    for (JsonNode objection : JSON.readTree(line)) {
      objections.add(Objection.of(objection));
    }
    return objections;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
