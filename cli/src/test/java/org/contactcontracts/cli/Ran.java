package org.contactcontracts.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The program after it ran in this process.
 *
 * @param exitCode what it told the shell
 * @param out what it printed
 * @param err what it printed to the error stream
 */
record Ran(int exitCode, String out, String err) {
  /** Runs it without a terminal. */
  static Ran of(String... args) {
    return of("", Terminal.NONE, Map.of(), args);
  }

  static Ran of(String input, Terminal terminal, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(args, console, terminal, environment);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
