package org.contactcontracts.fuzz;

/** A text that counts how often somebody looks at one of its characters. */
final class CountedText implements CharSequence {

  private final String text;
  private long looks;

  CountedText(String text) {
    this.text = text;
  }

  long looks() {
    return looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks++;
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    throw new UnsupportedOperationException("Nobody asks for a part.");
  }

  @Override
  public String toString() {
    return text;
  }
}
