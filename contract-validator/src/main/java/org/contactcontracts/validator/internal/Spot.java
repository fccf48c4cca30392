package org.contactcontracts.validator.internal;

import java.nio.charset.StandardCharsets;
import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Shown;
import org.contactcontracts.validator.TextPosition;

/**
 * A place as a sentence names it and as a program finds it.
 *
 * @param words such as {@code line 2, column 7}
 */
record Spot(String words, BodyPlace place) {

  /** The place of a character of a body, at an offset in UTF-16 units. */
  static Spot of(String body, int offset) {
    int end = Math.min(offset, body.length());
    BodyPlace place =
        new BodyPlace(
            body.substring(0, end).getBytes(StandardCharsets.UTF_8).length,
            TextPosition.of(body, end));
    return new Spot(place.position().toString(), place);
  }

  /** A place in a tree, which has no bytes. */
  static Spot of(String pointer) {
    return new Spot(Shown.pointer(pointer), new BodyPlace(0, new TextPosition(1, 1)));
  }
}
