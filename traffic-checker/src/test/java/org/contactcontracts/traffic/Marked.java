package org.contactcontracts.traffic;

/**
 * A text in which a place is marked with {@code ¦}, so that a test shows the place and need not
 * count it.
 *
 * @param text without the mark
 * @param position of the character behind the mark
 */
public record Marked(String text, Position position) {
  private static final char MARK = '¦';

  /** The text without its one mark. */
  public static Marked of(String marked) {
    int at = marked.indexOf(MARK);
    if (at < 0 || marked.indexOf(MARK, at + 1) >= 0) {
      throw new IllegalArgumentException("Not one mark: " + marked);
    }
    String text = marked.substring(0, at) + marked.substring(at + 1);
    return new Marked(text, position(text, at));
  }

  /** The position of a character, counted in the simplest way. */
  public static Position position(String text, int offset) {
    String[] lines = (text.substring(0, offset) + "x").split("\r\n|\r|\n", -1);
    // Between the two halves of a line end stands no place of its own.
    String last = lines[lines.length - 1];
    return new Position(lines.length, last.codePointCount(0, last.length()));
  }
}
