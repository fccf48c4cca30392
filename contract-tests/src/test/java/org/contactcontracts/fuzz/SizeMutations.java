package org.contactcontracts.fuzz;

import static org.contactcontracts.fuzz.Mutation.Effect.INVALID;
import static org.contactcontracts.fuzz.Mutation.Effect.NONE;
import static org.contactcontracts.fuzz.Mutation.Effect.VALID;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactcontracts.fuzz.Mutation.Effect;
import org.contactcontracts.validator.Limits;

/** Bodies at the limits of depth and size. */
final class SizeMutations {

  private static final int MAX_DEPTH = Limits.defaults().maxDepth();
  private static final int MAX_BYTES = Limits.defaults().maxBytes();

  private SizeMutations() {}

  static List<Mutation> all() {
    return List.of(
        Mutation.of("depth-at-limit", (d, draw) -> depth(d, draw, MAX_DEPTH, VALID)),
        Mutation.of("depth-over-limit", (d, draw) -> depth(d, draw, MAX_DEPTH + 1, INVALID)),
        Mutation.of(
            "depth-far-over-limit",
            (d, draw) -> depth(d, draw, draw.one(100, 999, 1000, 1001, 2000, 20_000), INVALID)),
        Mutation.rare("size-at-limit", (d, draw) -> size(d, draw, MAX_BYTES, VALID)),
        Mutation.rare(
            "size-over-limit",
            (d, draw) -> size(d, draw, MAX_BYTES + draw.one(1, 2, 1000), INVALID)));
  }

  private static Effect depth(Draft draft, Draw draw, int depth, Effect effect) {
    List<Slot> slots = draft.slots(s -> s.schema().isAny() || s.schema().isFreeForm());
    if (slots.isEmpty()) {
      return NONE;
    }
    Slot slot = draw.one(slots);
    slot.set("0");
    int levels = depth - level(draft.root(), slot, 0);
    boolean object = slot.schema().isFreeForm();
    StringBuilder opening = new StringBuilder();
    StringBuilder closing = new StringBuilder();
    for (int i = 0; i < levels; i++) {
      opening.append(object ? "{\"a\":" : "[");
      closing.append(object ? '}' : ']');
      object = draw.percent(50);
    }
    slot.set(opening + "0" + closing.reverse());
    return effect;
  }

  /** How many objects and arrays there are around a slot; negative when it is not below. */
  private static int level(Slot from, Slot wanted, int depth) {
    if (from == wanted) {
      return depth;
    }
    List<Slot> children =
        from.value() instanceof Value.Members members
            ? members.slots()
            : from.value() instanceof Value.Elements elements ? elements.slots() : List.of();
    return children.stream()
        .mapToInt(child -> level(child, wanted, depth + 1))
        .filter(level -> level >= 0)
        .findFirst()
        .orElse(-1);
  }

  /** Pads with what costs nothing, or with a text. */
  private static Effect size(Draft draft, Draw draw, int bytes, Effect effect) {
    boolean front = draw.percent(50);
    boolean text = draft.place().isText();
    draft.retouch(
        body -> {
          int missing = bytes - body.getBytes(StandardCharsets.UTF_8).length;
          String padding = (text ? "a" : draw.one(" ", "\n")).repeat(missing);
          return front ? padding + body : body + padding;
        });
    return effect;
  }
}
