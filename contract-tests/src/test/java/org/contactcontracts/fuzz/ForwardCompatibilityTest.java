package org.contactcontracts.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.client.Exchange;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.ContactJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A vendor adds members and enumerated values and leaves optional members out. A client that is not
 * strict neither fails nor loses any of it when the body is written again.
 *
 * <p>{@code -Dforward.bodies} is the number of bodies an operation, {@code -Dfuzz.seed} the seed.
 */
class ForwardCompatibilityTest {

  private static final long SEED = Long.getLong("fuzz.seed", 20261101L);
  private static final int BODIES = Integer.getInteger("forward.bodies", 400);
  private static final JsonMapper JSON = ContactJson.mapper();

  static Stream<Place> successes() {
    List<Place> places =
        Places.all().stream().filter(place -> place.part().equals("response-200")).toList();
    assertThat(places).hasSizeGreaterThanOrEqualTo(5);
    return places.stream();
  }

  @ParameterizedTest
  @MethodSource("successes")
  void carriesWhatAVendorChanges(Place place) throws IOException {
    Object nothing = JSON.readValue("{}", request(place).model());
    int changed = 0;
    for (int i = 0; i < BODIES; i++) {
      Draw draw = Draw.of(SEED, "forward " + place, i);
      Draft draft = new BodyGenerator(draw).draft(place);
      changed += addMembers(draft, draw) + addEnumeratedValues(draft, draw);
      byte[] body = draft.bytes(draw);

      Exchange<?> exchange =
          Wire.call(place, settings -> settings.transport(answering(body)), nothing);

      byte[] again = JSON.writeValueAsBytes(exchange.body());
      assertThat(SameValue.of(place.schema(), JSON.readTree(body), JSON.readTree(again)))
          .as(
              "body %d of %s: %s, written again as %s",
              i, place, new String(body, UTF_8), new String(again, UTF_8))
          .isTrue();
    }
    assertThat(changed).isGreaterThan(BODIES / 2);
  }

  /** A member that no name of the contract is like, in every object that the contract describes. */
  private static int addMembers(Draft draft, Draw draw) {
    List<Slot> objects = draft.objects(slot -> slot.schema().open());
    for (Slot object : objects) {
      Value value = FreeForm.value(draw, 2);
      ((Value.Members) object.value())
          .slots()
          .add(Slot.member("x_new_" + draw.between(0, 9), Schema.ANY, value));
    }
    return objects.size();
  }

  private static int addEnumeratedValues(Draft draft, Draw draw) {
    List<Slot> enumerated = draft.slots(slot -> !slot.schema().enumeration().isEmpty());
    enumerated.forEach(slot -> slot.set(Spelling.plain("new " + Texts.any(draw, 10))));
    return enumerated.size();
  }

  private static Place request(Place response) {
    return Places.all().stream()
        .filter(place -> place.part().equals("request"))
        .filter(place -> place.vendor().equals(response.vendor()))
        .filter(place -> place.operation().equals(response.operation()))
        .findFirst()
        .orElseThrow();
  }

  private static Transport answering(byte[] body) {
    return request -> new TransportResponse(200, Map.of(), body);
  }
}
