package org.contactcontracts.fuzz;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/**
 * A body to be sent to a server, and what the contract says of it.
 *
 * @param changes by name, how the body was changed; none for a valid one as it was drawn
 */
record LiveTrial(
    Place place, int index, List<String> changes, boolean conforms, LiveRequest request) {

  private static final Map<Place, Operation> OPERATIONS = new ConcurrentHashMap<>();

  /** Bodies a world: what is merged into Alice must not grow without end. */
  private static final int BODIES_A_WORLD = 100;

  /** The body that {@link DifferentialFuzzTest} judges, or for a form one that is made of it. */
  static LiveTrial of(long seed, Place place, int index) {
    return place.isForm()
        ? FormTrial.of(seed, place, index)
        : of(Trial.of(seed, place, index), "application/json");
  }

  private static LiveTrial of(Trial trial, String contentType) {
    List<String> changes = trial.mutations().stream().map(Mutation::name).toList();
    boolean conforms = trial.place().gate().conforms(trial.body());
    return of(trial.place(), trial.index(), changes, conforms, contentType, trial.body());
  }

  static LiveTrial of(
      Place place,
      int index,
      List<String> changes,
      boolean conforms,
      String contentType,
      byte[] body) {
    LiveRequest request =
        LiveRequest.to(operation(place))
            .inWorld("fuzz-" + index / BODIES_A_WORLD)
            .header("Content-Type: " + contentType)
            .body(body);
    return new LiveTrial(place, index, changes, conforms, request);
  }

  Operation operation() {
    return operation(place);
  }

  private static Operation operation(Place place) {
    return OPERATIONS.computeIfAbsent(place, p -> Contract.of(p.vendor()).operation(p.operation()));
  }
}
