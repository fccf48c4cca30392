package org.contactcontracts.cases;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a case from its file; the format stands in {@code src/test/cases/README.md}. */
final class CaseReader {
  static final String ENDING = ".http";

  private static final String COMMENT = "#";
  private static final String TITLE = "###";
  private static final String OPTIONS = "options:";
  private static final String FOLDER = "{{folder}}";
  private static final String ANSWER = "HTTP ";
  private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (/\\S*)");
  private static final Pattern TIMES = Pattern.compile("([1-9][0-9]{0,3}) times: (.+)");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "([1-5][0-9][0-9])(?: (begins|ends) after ([0-9]{1,5}) ms)?|"
              + Step.Expected.CLOSED
              + "|"
              + Step.Expected.RESET);
  private static final Pattern FIELD = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):(.*)");

  private final Path file;
  private final List<String> lines;

  /** The index of the line that is read next. */
  private int next;

  private CaseReader(Path file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * The case of a file.
   *
   * @throws MalformedCaseException if it is none
   */
  static Case read(Path file) throws IOException {
    try {
      return new CaseReader(file, Files.readAllLines(file)).read();
    } catch (MalformedInputException e) {
      throw new MalformedCaseException(file, 1, "the file is not UTF-8", "save it as UTF-8");
    }
  }

  private Case read() {
    List<String> why = new ArrayList<>();
    List<String> options = new ArrayList<>();
    for (; next < lines.size() && !lines.get(next).startsWith(TITLE); next++) {
      String line = lines.get(next).strip();
      if (!line.isEmpty() && !line.startsWith(COMMENT)) {
        throw malformed(
            "a request without a title", "write a line such as \"### clears the name\" before it");
      }
      String text = line.isEmpty() ? "" : line.substring(1).strip();
      if (text.startsWith(OPTIONS)) {
        for (String option : text.substring(OPTIONS.length()).strip().split(" +", -1)) {
          options.add(option.replace(FOLDER, String.valueOf(file.toAbsolutePath().getParent())));
        }
      } else if (!text.isEmpty()) {
        why.add(text);
      }
    }
    if (why.isEmpty()) {
      next = 0;
      throw malformed(
          "the file does not say why", "begin it with a line such as \"# Null clears\"");
    }
    List<Step> steps = new ArrayList<>();
    while (next < lines.size()) {
      steps.add(step());
    }
    if (steps.isEmpty()) {
      next = lines.size() - 1;
      throw malformed("the file sends nothing", "add a title, a request and its answer");
    }
    return new Case(
        file, String.join(" ", why), folder(), List.copyOf(options), List.copyOf(steps));
  }

  private String folder() {
    Path folder = file.toAbsolutePath().getParent();
    return folder == null ? "" : String.valueOf(folder.getFileName());
  }

  private Step step() {
    int line = next + 1;
    String title = lines.get(next).substring(TITLE.length()).strip();
    if (title.isEmpty()) {
      throw malformed("a title without words", "say after ### what is done");
    }
    Matcher times = TIMES.matcher(title);
    int count = times.matches() ? Integer.parseInt(times.group(1)) : 1;
    next++;
    skipBlanksAndComments();
    Matcher request = REQUEST.matcher(current("a request", "PATCH /invent/orgs/c"));
    if (!request.matches()) {
      throw malformed(
          "this is no request", "write a method and a path, such as PATCH /invent/orgs/c");
    }
    next++;
    List<Step.Field> headers = fields();
    String body = body(true);
    return new Step(
        line, title, count, request.group(1), request.group(2), headers, body, expected());
  }

  private Step.Expected expected() {
    int line = next + 1;
    String answer = current("an answer", "HTTP 200");
    String text = answer.startsWith(ANSWER) ? answer.substring(ANSWER.length()).strip() : "";
    Matcher outcome = OUTCOME.matcher(text);
    if (!outcome.matches()) {
      throw malformed(
          "this is no answer",
          "write HTTP and a status, such as HTTP 200, HTTP 200 begins after 300 ms, HTTP closed or HTTP reset");
    }
    next++;
    String status = outcome.group(1) == null ? text : outcome.group(1);
    return new Step.Expected(line, status, earliest(outcome), fields(), body(false));
  }

  private static Timing earliest(Matcher outcome) {
    if (outcome.group(3) == null) {
      return Timing.ANY;
    }
    long millis = Long.parseLong(outcome.group(3));
    return new Timing(outcome.group(2).equals("begins") ? millis : 0, millis);
  }

  /** Header fields up to an empty line or to what follows a request. */
  private List<Step.Field> fields() {
    List<Step.Field> fields = new ArrayList<>();
    for (; next < lines.size() && !lines.get(next).isBlank() && !atEnd(true); next++) {
      String line = lines.get(next);
      if (line.startsWith(COMMENT)) {
        continue;
      }
      Matcher field = FIELD.matcher(line);
      if (!field.matches()) {
        throw malformed(
            "this is no header",
            "write a name, a colon and a value, or leave a line empty before a body");
      }
      fields.add(new Step.Field(field.group(1), field.group(2).strip()));
    }
    return List.copyOf(fields);
  }

  /** The lines up to the answer or the next title, without the empty ones around them. */
  private String body(boolean ofRequest) {
    int from = next;
    while (next < lines.size() && !atEnd(ofRequest)) {
      next++;
    }
    int to = next;
    while (from < to && isSilent(lines.get(from))) {
      from++;
    }
    while (to > from && isSilent(lines.get(to - 1))) {
      to--;
    }
    return String.join("\n", lines.subList(from, to));
  }

  /** Comments before and after a body, not within it, where they may be what is sent. */
  private static boolean isSilent(String line) {
    return line.isBlank() || line.startsWith(COMMENT);
  }

  private boolean atEnd(boolean ofRequest) {
    String line = lines.get(next);
    return line.startsWith(TITLE) || (ofRequest && line.startsWith(ANSWER));
  }

  private void skipBlanksAndComments() {
    while (next < lines.size() && isSilent(lines.get(next)) && !lines.get(next).startsWith(TITLE)) {
      next++;
    }
  }

  private String current(String wanted, String example) {
    if (next >= lines.size() || lines.get(next).startsWith(TITLE)) {
      next = Math.min(next, lines.size() - 1);
      throw malformed(wanted + " is missing", "add a line such as " + example);
    }
    return lines.get(next);
  }

  private MalformedCaseException malformed(String reason, String remedy) {
    return new MalformedCaseException(file, next + 1, reason, remedy);
  }
}
