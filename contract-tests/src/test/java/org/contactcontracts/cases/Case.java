package org.contactcontracts.cases;

import java.nio.file.Path;
import java.util.List;

/**
 * A case: exchanges one after the other in a world of their own.
 *
 * @param file where it stands
 * @param why what it shows, in the words of the file
 * @param vendor the vendor id, the name of the folder
 * @param options what the sandbox is started with beyond its defaults, with real paths
 * @param steps at least one
 */
record Case(Path file, String why, String vendor, List<String> options, List<Step> steps) {

  /** The folder and the name, such as {@code invent/a null clears the name}. */
  String name() {
    String name = String.valueOf(file.getFileName());
    return vendor + "/" + name.substring(0, name.length() - CaseReader.ENDING.length());
  }

  /** Whether it shows what the vendor does by default, so that its contract covers every answer. */
  boolean isCoveredByTheContract() {
    return options.isEmpty()
        && steps.stream()
            .noneMatch(
                step ->
                    step.target().startsWith("/_sandbox/faults")
                        || step.headers().stream()
                            .anyMatch(field -> field.name().equals("Sandbox-Fault")));
  }
}
