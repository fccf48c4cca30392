package org.contactcontracts.validator;

/**
 * A place in a text, both counted from 1.
 *
 * @param line lines end with LF, CR or CR LF
 * @param column in characters, that is code points
 */
public record TextPosition(int line, int column) {
  /**
   * The position of the character at an offset.
   *
   * @param text the text
   * @param offset in UTF-16 units, from 0; beyond the end means the end
   */
  public static TextPosition of(CharSequence text, int offset) {
    int line = 1;
    int start = 0;
    int end = Math.min(offset, text.length());
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean beforeLf = i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !beforeLf)) {
        line++;
        start = i + 1;
      }
    }
    return new TextPosition(line, Character.codePointCount(text, start, end) + 1);
  }

  /** In words, such as {@code line 2, column 7}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
