package org.contactcontracts.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.tests.PackagedJar;
import org.contactcontracts.tests.RunningProgram;

/** The packaged sandboxes that the cases need, one for each set of options. */
final class Sandboxes implements AutoCloseable {
  private static final Pattern PORT = Pattern.compile("http://127\\.0\\.0\\.1:([0-9]+)/");

  private final Map<List<String>, RunningProgram> running = new HashMap<>();

  /** The port of the sandbox with these options, which is started when it is first asked for. */
  int port(List<String> options) throws IOException {
    RunningProgram sandbox = running.get(options);
    if (sandbox == null) {
      List<String> arguments = new ArrayList<>(List.of("sandbox", "--port", "0"));
      arguments.addAll(options);
      sandbox =
          RunningProgram.start(PackagedJar.command(arguments.toArray(String[]::new)), "Ctrl+C");
      running.put(options, sandbox);
    }
    Matcher port = PORT.matcher(sandbox.output());
    if (!port.find()) {
      throw new IllegalStateException("No port in: " + sandbox.output());
    }
    return Integer.parseInt(port.group(1));
  }

  @Override
  public void close() {
    running.values().forEach(RunningProgram::close);
  }
}
