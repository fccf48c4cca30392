package org.contactcontracts.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@link FirstCall} wrote in a process of its own, and which classes that loaded.
 *
 * @param text its output, without the white space around it
 * @param classes their names, in the order in which they were loaded
 */
record FreshProcess(String text, List<String> classes) {

  /** Runs it to its end; the folder is for the log of the classes. */
  static FreshProcess run(Path folder, String baseUrl, String... options)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile(folder, "classes", ".log");
    List<String> command = new ArrayList<>();
    command.add(tool("java"));
    command.add("-Xlog:class+load:file=" + log);
    // What is logged of the call is not what the tests look at.
    command.add("-Dlogback.configurationFile=no-log.xml");
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(FirstCall.class.getName(), baseUrl));
    String text = output(command);
    try (Stream<String> lines = Files.lines(log)) {
      return new FreshProcess(
          text, lines.filter(line -> line.contains(" source: ")).map(FreshProcess::name).toList());
    }
  }

  /** The path of a tool of the JDK that runs the tests. */
  static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** What a program wrote, which must end well. */
  static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IOException(command.get(0) + " has failed: " + text);
    }
    return text;
  }

  /** The classes of a package and of those below it. */
  List<String> of(String prefix) {
    return classes.stream().filter(name -> name.startsWith(prefix + ".")).toList();
  }

  private static String name(String line) {
    String before = line.substring(0, line.indexOf(" source: "));
    return before.substring(before.lastIndexOf(' ') + 1);
  }
}
