package org.contactcontracts.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran to its end.
 *
 * @param output what it printed, errors included
 */
public record Finished(int exitCode, String output) {

  /** Long enough for an npm install over a slow line; a test that waits this long has failed. */
  private static final long MINUTES = 10;

  public static Finished of(Path directory, List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(NOTHING))
            .start();
    byte[] output = process.getInputStream().readAllBytes();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(command + " did not end");
    }
    return new Finished(process.exitValue(), new String(output, StandardCharsets.UTF_8));
  }

  private static final java.io.File NOTHING = new java.io.File("/dev/null");
}
