package org.contactcontracts.fuzz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The first disagreement of a run of the fuzzer, as its report tells it.
 *
 * @param body which one, such as {@code invent/updateContact/request 17}
 * @param change what was changed in it
 * @param verdicts who said what, in short
 */
record Noticed(String body, String change, String verdicts) {

  private static final Pattern FIRST =
      Pattern.compile(
          "^First disagreement: (\\S+), body (\\d+) of seed -?\\d+, changed by ([^\\n]+)\\n"
              + "((?:  [a-z ]+: [^\\n]*\\n)+)",
          Pattern.MULTILINE);

  private static final Pattern VERDICT = Pattern.compile("  ([a-z ]+): ([^\\n]*)\\n");

  /** Where the words of a judge end and the body, or the message of a library, starts. */
  private static final Pattern WORDS = Pattern.compile("^(.*?)(?:: | as \\{| as \\[|$)");

  /** Empty when there was none. */
  static Optional<Noticed> in(String report) {
    Matcher first = FIRST.matcher(report);
    return first.find()
        ? Optional.of(
            new Noticed(
                first.group(1) + " " + first.group(2), first.group(3), verdicts(first.group(4))))
        : Optional.empty();
  }

  private static String verdicts(String lines) {
    return VERDICT
        .matcher(lines)
        .results()
        .filter(line -> !line.group(1).equals("why"))
        .map(line -> line.group(1) + ": " + words(line.group(2)))
        .collect(Collectors.joining("; "));
  }

  private static String words(String verdict) {
    Matcher words = WORDS.matcher(verdict);
    return switch (verdict) {
      case "conforms" -> "yes";
      case "does not conform" -> "no";
      default -> words.find() ? words.group(1) : verdict;
    };
  }
}
