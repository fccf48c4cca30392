package org.contactcontracts.lint;

import java.util.regex.Pattern;

/**
 * Tells a whole sentence from a note: it starts with a capital letter and ends with a full stop.
 */
final class WholeSentence {
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*[^.\\s]\\.", Pattern.DOTALL);

  private WholeSentence() {}

  static boolean is(String text) {
    return SENTENCE.matcher(text).matches();
  }
}
