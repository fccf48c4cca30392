package org.contactcontracts.sandbox.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Measures what the extension adds to a test class: {@code bin/benchmark junit}. Prints Markdown.
 */
final class ClassCost {
  private static final int CLASSES = 50;

  private static final String WITH =
      """
      package generated;
      import org.contactcontracts.sandbox.junit.*;
      import org.junit.jupiter.api.Test;
      import org.junit.jupiter.api.extension.RegisterExtension;
      class With%d {
        @RegisterExtension static SandboxExtension sandbox = SandboxExtension.create();
        @Test void updates(SandboxWorld world) throws Exception {
          Calls.updateAlice(world);
          if (!sandbox.received().get(0).conforms()) throw new AssertionError();
        }
      }
      """;

  private static final String CALLS =
      """
      package generated;
      import java.net.URI;
      import java.net.http.*;
      import org.contactcontracts.sandbox.junit.SandboxWorld;
      class Calls {
        private static final HttpClient HTTP = HttpClient.newHttpClient();
        static void updateAlice(SandboxWorld world) throws Exception {
          HTTP.send(
              HttpRequest.newBuilder(
                      URI.create(world.baseUrl("invent") + "/orgs/c/contacts/contact_alice"))
                  .header("Authorization", "Bearer " + world.credential())
                  .header("Content-Type", "application/json")
                  .method("PATCH", HttpRequest.BodyPublishers.ofString("{\\"name\\":null}"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
        }
      }
      """;

  private static final String WITHOUT =
      """
      package generated;
      import org.junit.jupiter.api.Test;
      class Without%d {
        @Test void isEmpty() {}
      }
      """;

  private ClassCost() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    Path folder = Files.createTempDirectory("class-cost");
    List<String> names = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (int i = 0; i < CLASSES; i++) {
      for (String source : List.of(WITH, WITHOUT)) {
        String name = (source.equals(WITH) ? "With" : "Without") + i;
        names.add("generated." + name);
        Path file = folder.resolve(name + ".java");
        files.add(Files.writeString(file, source.formatted(i)).toString());
      }
    }
    files.add(Files.writeString(folder.resolve("Calls.java"), CALLS).toString());
    compile(folder, files);
    Map<String, Long> nanos = run(folder, names);
    print(nanos);
  }

  private static void compile(Path folder, List<String> files) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    options.addAll(files);
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, System.err, System.err, options.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("The generated classes do not compile.");
    }
  }

  private static Map<String, Long> run(Path folder, List<String> names)
      throws IOException, ClassNotFoundException {
    Timer timer = new Timer();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ClassCost.class.getClassLoader());
        LauncherSession session = LauncherFactory.openSession()) {
      List<DiscoverySelector> selectors = new ArrayList<>();
      for (String name : names) {
        selectors.add(selectClass(loader.loadClass(name)));
      }
      session
          .getLauncher()
          .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build(), timer);
    }
    if (timer.nanos.size() != names.size()) {
      throw new IllegalStateException(
          "%d of %d classes ran.".formatted(timer.nanos.size(), names.size()));
    }
    return timer.nanos;
  }

  private static void print(Map<String, Long> nanos) {
    List<Long> with = sorted(nanos, "With");
    List<Long> without = sorted(nanos, "Without");
    System.out.printf(
        "JDK %s, %d cores; %d classes of each kind.%n%n",
        System.getProperty("java.version"), Runtime.getRuntime().availableProcessors(), CLASSES);
    System.out.println("| test class | first | median of the others | slowest of the others |");
    System.out.println("|---|---:|---:|---:|");
    row("with the extension and an update", nanos.getOrDefault("With0", 0L), with);
    row("with an empty test", nanos.getOrDefault("Without0", 0L), without);
    System.out.printf(
        "%nThe extension adds %.1f ms to a class after the first, in the median.%n",
        (median(with) - median(without)) / 1e6);
  }

  private static void row(String name, long first, List<Long> others) {
    System.out.printf(
        "| %s | %.1f ms | %.1f ms | %.1f ms |%n",
        name, first / 1e6, median(others) / 1e6, others.get(others.size() - 1) / 1e6);
  }

  private static List<Long> sorted(Map<String, Long> nanos, String kind) {
    return nanos.entrySet().stream()
        .filter(entry -> entry.getKey().matches(kind + "[1-9][0-9]*"))
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static double median(List<Long> sorted) {
    return sorted.get(sorted.size() / 2);
  }

  /** The time from the beginning of a class to its end. */
  private static final class Timer implements TestExecutionListener {
    private final Map<String, Long> begun = new HashMap<>();
    private final Map<String, Long> nanos = new HashMap<>();

    @Override
    public void executionStarted(TestIdentifier identifier) {
      name(identifier).ifPresent(name -> begun.put(name, System.nanoTime()));
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
      result
          .getThrowable()
          .ifPresent(
              failure -> {
                throw new IllegalStateException(failure);
              });
      name(identifier)
          .ifPresent(name -> nanos.put(name, System.nanoTime() - begun.getOrDefault(name, 0L)));
    }

    private static java.util.Optional<String> name(TestIdentifier identifier) {
      return identifier
          .getSource()
          .filter(ClassSource.class::isInstance)
          .map(ClassSource.class::cast)
          .map(source -> source.getJavaClass().getSimpleName());
    }
  }
}
