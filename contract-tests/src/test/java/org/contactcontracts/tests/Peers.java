package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Tools that others wrote, which judge the contracts and whatever follows them. They are fetched
 * when they are needed, by what stands in {@code contract-tests/peers}, and once a test run.
 */
public final class Peers {

  private static final Path SOURCE = Path.of("peers").toAbsolutePath();
  private static final Path FOLDER = Path.of("target/peers").toAbsolutePath();

  private Peers() {}

  /**
   * The folder with {@code node_modules} and with copies of our own files that use them, from npm
   * by the lock file.
   *
   * @param test what is skipped on a machine without npm
   */
  public static Path fromNpm(Class<?> test) {
    require("npm", test);
    return Npm.INSTALLED;
  }

  /**
   * The class path of the artifacts in a POM outside the reactor, which may therefore disagree with
   * our own.
   *
   * @param folder the folder of the POM below {@code contract-tests/peers}
   * @param test what is skipped on a machine without Maven
   */
  public static String fromMaven(String folder, Class<?> test) {
    require("mvn", test);
    Path classPath = FOLDER.resolve(folder).resolve("classpath.txt");
    List<String> command =
        new ArrayList<>(List.of("mvn", "-B", "-q", "-ntp", "-Dmdep.outputFile=" + classPath, "-f"));
    command.add(SOURCE.resolve(folder).resolve("pom.xml").toString());
    // Failsafe tells which repository the build around this test uses.
    String repository = System.getProperty("localRepository");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.add("dependency:build-classpath");
    List<String> offline = new ArrayList<>(command);
    offline.add("-o");
    if (run(offline).exitCode() != 0) {
      Finished online = run(command);
      assertThat(online.exitCode()).as(online.output()).isZero();
    }
    try {
      return Files.readString(classPath);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plain machine may lack a program: then a test is skipped, loudly; CI must have it. */
  public static void require(String program, Class<?> test) {
    boolean found;
    try {
      found = run(List.of(program, "--version")).exitCode() == 0;
    } catch (UncheckedIOException e) {
      found = false;
    }
    if (!found) {
      skip(program, test);
    }
  }

  /** Skips a test for want of something; fails it in CI. */
  public static void skip(String missing, Class<?> test) {
    String message = missing + " is not installed, so what needs it was NOT tested: " + test;
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(message);
    }
    System.err.println("SKIPPED: " + message);
    Assumptions.abort(message);
  }

  private static Finished run(List<String> command) {
    try {
      return Finished.of(Path.of("."), command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Installs on first use. */
  private static final class Npm {

    static final Path INSTALLED = install();

    private static Path install() {
      try {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(SOURCE)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Files.write(FOLDER.resolve(file.getFileName()), Files.readAllBytes(file));
          }
        }
        Finished installed =
            Finished.of(
                FOLDER,
                List.of("npm", "ci", "--ignore-scripts", "--prefer-offline", "--no-progress"));
        assertThat(installed.exitCode()).as(installed.output()).isZero();
        return FOLDER;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
