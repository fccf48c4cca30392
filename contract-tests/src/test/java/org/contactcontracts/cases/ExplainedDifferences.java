package org.contactcontracts.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The differences that are known and why they are right: a file with a line for each, in which an
 * asterisk stands for anything, and its reason in indented lines below.
 */
final class ExplainedDifferences {
  private static final Path FOLDER = Path.of("src/test/resources/cases");

  private final Path file;
  private final Map<String, String> reasons;

  private ExplainedDifferences(Path file, Map<String, String> reasons) {
    this.file = file;
    this.reasons = reasons;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if a line has no reason
   */
  static ExplainedDifferences read(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    Map<String, String> reasons = new LinkedHashMap<>();
    String difference = "";
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith(" ") && !difference.isEmpty()) {
        reasons.merge(difference, line.strip(), (a, b) -> (a + " " + b).strip());
      } else if (!line.isBlank() && !line.startsWith("#")) {
        difference = line.strip();
        reasons.put(difference, "");
      }
    }
    reasons.forEach(
        (line, reason) -> {
          if (reason.isEmpty()) {
            throw new IllegalArgumentException(
                file + ": \"" + line + "\" has no reason; write it indented below.");
          }
        });
    return new ExplainedDifferences(file, reasons);
  }

  /** What is not explained, and what explains nothing that was found. */
  List<String> objections(List<String> found) {
    List<String> objections = new ArrayList<>();
    for (String difference : found) {
      if (reasons.keySet().stream()
          .noneMatch(line -> pattern(line).matcher(difference).matches())) {
        objections.add("not explained in " + file + ": " + difference);
      }
    }
    for (String line : reasons.keySet()) {
      if (found.stream().noneMatch(pattern(line).asMatchPredicate())) {
        objections.add("stale in " + file + ": " + line);
      }
    }
    return objections;
  }

  private static Pattern pattern(String line) {
    return Pattern.compile(
        Stream.of(line.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
