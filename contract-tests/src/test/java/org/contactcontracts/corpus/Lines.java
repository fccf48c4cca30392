package org.contactcontracts.corpus;

/** Text for documents, in lines of 120 characters at most where it has blanks to break at. */
final class Lines {
  private static final int LONGEST = 120;
  private static final String INDENT = "  ";

  private Lines() {}

  /** An item of a list; its further lines are indented. */
  static String wrapped(String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST) {
        lines.append(line).append('\n');
        line.setLength(0);
        line.append(INDENT).append(word);
      } else {
        line.append(line.isEmpty() ? "" : " ").append(word);
      }
    }
    return lines.append(line).toString();
  }
}
