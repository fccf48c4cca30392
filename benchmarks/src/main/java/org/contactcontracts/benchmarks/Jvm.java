package org.contactcontracts.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts the processes of a measurement, each on its own core where {@code taskset} is available:
 * what is measured on the first, what it talks to on the second.
 */
final class Jvm {

  /** One collector thread, and a young generation in which a batch rarely meets a collection. */
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-Xms512m", "-Xmx512m", "-Xmn400m");

  private final Path target;
  private final boolean pinned;

  /**
   * Starts processes from a folder.
   *
   * @param target where Maven left the classes, and the jars that they need
   * @param pin whether to hold processes on a core each, where that is possible
   */
  Jvm(Path target, boolean pin) throws InterruptedException {
    this.target = target;
    pinned = pin && canPin();
  }

  boolean isPinned() {
    return pinned;
  }

  /**
   * Runs a main class to its end. Returns what it wrote, by lines; what it complains of is shown.
   */
  List<String> measured(Predicate<String> jars, List<String> options, Class<?> main, String... args)
      throws IOException, InterruptedException {
    Process process = start(0, jars, options, main, args);
    List<String> lines;
    try (Stream<String> out = process.inputReader(StandardCharsets.UTF_8).lines()) {
      lines = out.toList();
    }
    if (process.waitFor() != 0) {
      throw new IOException(main.getSimpleName() + " " + List.of(args) + " has failed");
    }
    return lines;
  }

  /** Starts a main class that what is measured talks to. */
  Process beside(Class<?> main, String... args) throws IOException {
    return start(1, jar -> jar.startsWith("jackson"), List.of(), main, args);
  }

  private Process start(
      int core, Predicate<String> jars, List<String> options, Class<?> main, String... args)
      throws IOException {
    List<String> command = new ArrayList<>();
    if (pinned) {
      command.addAll(List.of("taskset", "-c", Integer.toString(core)));
    }
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(jars), main.getName()));
    command.addAll(List.of(args));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String classPath(Predicate<String> jars) throws IOException {
    try (Stream<Path> files = Files.list(target.resolve("lib"))) {
      return files
          .filter(file -> jars.test(file.getFileName().toString()))
          .sorted()
          .map(Path::toString)
          .collect(
              Collectors.joining(
                  File.pathSeparator, target.resolve("classes") + File.pathSeparator, ""));
    }
  }

  private static boolean canPin() throws InterruptedException {
    try {
      return Runtime.getRuntime().availableProcessors() > 1
          && new ProcessBuilder("taskset", "-c", "0,1", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
