package org.contactcontracts.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The executable jar as users get it. */
public final class PackagedJar {

  private static final Path JAR =
      Path.of("../cli/target/contact-contracts.jar").toAbsolutePath().normalize();

  private PackagedJar() {}

  /** The command that runs it on the JDK of this test. */
  public static List<String> command(String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString()));
    command.addAll(List.of(arguments));
    return command;
  }
}
