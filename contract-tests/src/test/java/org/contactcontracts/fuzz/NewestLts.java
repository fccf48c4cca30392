package org.contactcontracts.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.contactcontracts.tests.Peers;

/** A JDK for what does not run on the one that this project is built with. */
public final class NewestLts {

  private static final int LEAST = 21;
  private static final int YEARS_BETWEEN = 4;
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([0-9]+)");

  private NewestLts() {}

  /**
   * The launcher of the running JDK where that is new enough, else of the newest release with long
   * support that is installed beside it.
   *
   * @param test what is skipped when there is none
   */
  public static Path java(Class<?> test) {
    Path home = Path.of(System.getProperty("java.home"));
    if (Runtime.version().feature() >= LEAST) {
      return launcher(home);
    }
    Optional<Path> newest = newestBeside(home);
    if (newest.isEmpty()) {
      Peers.skip("JDK " + LEAST + " or a newer one with long support", test);
    }
    return launcher(newest.orElseThrow());
  }

  private static Optional<Path> newestBeside(Path home) {
    try (Stream<Path> siblings = Files.list(home.getParent())) {
      return siblings
          .filter(jdk -> Files.isExecutable(launcher(jdk)) && isLts(version(jdk)))
          .max(Comparator.comparing(NewestLts::version));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLts(int version) {
    return version >= LEAST && (version - LEAST) % YEARS_BETWEEN == 0;
  }

  private static int version(Path jdk) {
    try {
      Matcher version = VERSION.matcher(Files.readString(jdk.resolve("release")));
      return version.find() ? Integer.parseInt(version.group(1)) : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static Path launcher(Path jdk) {
    return jdk.resolve("bin").resolve("java");
  }
}
