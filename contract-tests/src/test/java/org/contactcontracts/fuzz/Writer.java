package org.contactcontracts.fuzz;

import java.util.List;

/** Writes a tree as text, right or wrong as it is. */
final class Writer {

  private final Draw draw;
  private final int spacesPercent;
  private final StringBuilder out = new StringBuilder();

  Writer(Draw draw, int spacesPercent) {
    this.draw = draw;
    this.spacesPercent = spacesPercent;
  }

  String write(Slot root) {
    space();
    value(root.value());
    space();
    return out.toString();
  }

  private void value(Value value) {
    if (value instanceof Value.Token token) {
      out.append(token.spelling());
    } else if (value instanceof Value.Members members) {
      list('{', members.slots(), '}', true);
    } else if (value instanceof Value.Elements elements) {
      list('[', elements.slots(), ']', false);
    }
  }

  private void list(char opening, List<Slot> slots, char closing, boolean named) {
    out.append(opening);
    for (int i = 0; i < slots.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      space();
      if (named) {
        out.append(slots.get(i).spelledName());
        space();
        out.append(':');
        space();
      }
      value(slots.get(i).value());
      space();
    }
    space();
    out.append(closing);
  }

  private void space() {
    if (spacesPercent > 0) {
      while (draw.percent(spacesPercent)) {
        out.append(draw.one(" ", "\t", "\n", "\r"));
      }
    }
  }
}
