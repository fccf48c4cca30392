package org.contactcontracts.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.contactcontracts.fuzz.Mutation.Effect;

/** Every text at the edge of a notation, each in a body that is valid but for it. */
final class EdgeTrials {

  /** So many bodies are drawn until one has the notation. */
  private static final int MOST_DRAWN = 200;

  private EdgeTrials() {}

  /** The edges of the notations that a place has; none for a place without. */
  static List<Trial> of(long seed, Place place) {
    List<Trial> trials = new ArrayList<>();
    for (Format format : Format.values()) {
      for (int drawn = 0; drawn < MOST_DRAWN; drawn++) {
        if (!slots(draft(seed, place, drawn), format).isEmpty()) {
          for (Edge edge : format.edges()) {
            trials.add(trial(seed, place, drawn, format, edge));
          }
          break;
        }
      }
    }
    return trials;
  }

  private static Trial trial(long seed, Place place, int drawn, Format format, Edge edge) {
    Draft draft = draft(seed, place, drawn);
    slots(draft, format).get(0).set(Spelling.plain(edge.text()));
    Effect effect = edge.accepted() ? Effect.VALID : Effect.INVALID;
    Mutation change = Mutation.of("the edge " + edge.text() + " of " + format, (d, w) -> effect);
    byte[] body = draft.bytes(Draw.of(seed, place.toString(), drawn));
    return new Trial(place, drawn, List.of(change), effect, body);
  }

  private static Draft draft(long seed, Place place, int drawn) {
    return new BodyGenerator(Draw.of(seed, place.toString(), drawn)).draft(place);
  }

  private static List<Slot> slots(Draft draft, Format format) {
    Predicate<Slot> wanted = slot -> slot.schema().notation().filter(format::equals).isPresent();
    return draft.slots(wanted);
  }
}
