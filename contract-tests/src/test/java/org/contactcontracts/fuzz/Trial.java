package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.contactcontracts.fuzz.Mutation.Effect;

/**
 * One body to be judged.
 *
 * @param effect what is known of its verdict by the way it was made
 */
// Trials are never compared.
@SuppressWarnings("ArrayRecordComponent")
record Trial(Place place, int index, List<Mutation> mutations, Effect effect, byte[] body) {

  private static final int VALID_PERCENT = 30;
  private static final int TWICE_PERCENT = 10;

  /** The same trial for the same arguments. */
  static Trial of(long seed, Place place, int index) {
    Draw draw = Draw.of(seed, place.toString(), index);
    Draft draft = new BodyGenerator(draw).draft(place);
    List<Mutation> mutations = new ArrayList<>();
    Effect effect = Effect.VALID;
    if (!draw.percent(VALID_PERCENT)) {
      effect = mutate(draft, draw, mutations);
      if (draw.percent(TWICE_PERCENT)) {
        mutate(draft, draw, mutations);
        effect = Effect.OPEN;
      }
    }
    return new Trial(place, index, List.copyOf(mutations), effect, draft.bytes(draw));
  }

  private static Effect mutate(Draft draft, Draw draw, List<Mutation> mutations) {
    while (true) {
      Mutation mutation = Mutations.draw(draw);
      Effect effect = mutation.change().apply(draft, draw);
      if (effect != Effect.NONE) {
        mutations.add(mutation);
        return effect;
      }
    }
  }

  String change() {
    return mutations.isEmpty()
        ? "none"
        : mutations.stream().map(Mutation::name).collect(Collectors.joining(" + "));
  }
}
