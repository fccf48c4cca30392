package org.contactcontracts.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A body in the making: first a tree that mutations change, then its text, then its bytes.
 *
 * <p>A character of the private use area stands for bytes that no text can spell; see {@link
 * #bytesAt}.
 */
final class Draft {

  /** The character that {@link #bytesAt} replaces; nothing else writes it. */
  static final String HOLE = "\uE0FF";

  private final Place place;
  private final Slot root;
  private int spacesPercent;
  private UnaryOperator<String> text = UnaryOperator.identity();
  private Function<String, byte[]> encoding = s -> s.getBytes(StandardCharsets.UTF_8);

  Draft(Place place, Slot root) {
    this.place = place;
    this.root = root;
  }

  Place place() {
    return place;
  }

  Slot root() {
    return root;
  }

  /** Writes white space between so many of a hundred tokens. */
  void spaceOut(int percent) {
    spacesPercent = percent;
  }

  /** Changes the text when it is written, after the tree and before the bytes. */
  void retouch(UnaryOperator<String> change) {
    UnaryOperator<String> before = text;
    text = s -> change.apply(before.apply(s));
  }

  /** Turns the text into bytes in another way than UTF-8. */
  void encode(Function<String, byte[]> other) {
    encoding = other;
  }

  /** Puts bytes in the place of the hole. */
  void bytesAt(int... bytes) {
    encode(
        s -> {
          int hole = s.indexOf(HOLE);
          if (hole < 0) {
            return s.getBytes(StandardCharsets.UTF_8);
          }
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          out.writeBytes(s.substring(0, hole).getBytes(StandardCharsets.UTF_8));
          for (int b : bytes) {
            out.write(b);
          }
          out.writeBytes(s.substring(hole + 1).getBytes(StandardCharsets.UTF_8));
          return out.toByteArray();
        });
  }

  /** The places in the body that match, the root first; none in a body that is a text. */
  List<Slot> slots(Predicate<Slot> wanted) {
    List<Slot> slots = new ArrayList<>();
    if (!place.isText()) {
      collect(root, slots);
    }
    slots.removeIf(wanted.negate());
    return slots;
  }

  /** The objects in the body that match. */
  List<Slot> objects(Predicate<Slot> wanted) {
    return slots(slot -> slot.value() instanceof Value.Members && wanted.test(slot));
  }

  private static void collect(Slot slot, List<Slot> slots) {
    slots.add(slot);
    children(slot).forEach(child -> collect(child, slots));
  }

  private static List<Slot> children(Slot slot) {
    if (slot.value() instanceof Value.Members members) {
      return members.slots();
    }
    return slot.value() instanceof Value.Elements elements ? elements.slots() : List.of();
  }

  byte[] bytes(Draw draw) {
    String written =
        place.isText()
            ? ((Value.Token) root.value()).spelling()
            : new Writer(draw, spacesPercent).write(root);
    return encoding.apply(text.apply(written));
  }
}
