package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.fuzz.Cell.State;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.jackson.nullable.JsonNullable;

/**
 * Absent, null and value of every optional member of every request stay apart: as the client writes
 * them, as the gate judges them, as the server's model reads them.
 */
class TriStateTest {

  private static ValidatorFactory factory;

  @BeforeAll
  static void startBeanValidation() {
    factory = Validation.buildDefaultValidatorFactory();
  }

  @AfterAll
  static void stopBeanValidation() {
    factory.close();
  }

  static List<Cell> writable() {
    return Cell.all().stream().filter(c -> c.state() != State.NULL || c.nullable()).toList();
  }

  static List<Cell> unwritable() {
    return Cell.all().stream().filter(c -> c.state() == State.NULL && !c.nullable()).toList();
  }

  @Test
  void theMatrixCoversEveryOperation() {
    assertThat(Cell.all().stream().map(c -> c.place().toString()).distinct())
        .containsExactlyElementsOf(
            Places.all().stream().filter(Place::isRequest).map(Place::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("writable")
  void everyStateArrivesAsItWasWritten(Cell cell) throws IOException {
    ObjectNode wanted = wanted(cell);
    BuiltModel model = built(cell, wanted);

    byte[] wire = Wire.bytes(cell.place(), model.build());

    JsonNode sent = Rfc8259.read(wire, Limits.defaults()).orElseThrow();
    assertThat(SameValue.of(cell.place().schema(), wanted, sent))
        .as("%s as %s", wanted, sent)
        .isTrue();
    assertThat(cell.place().gate().validate(wire).findings()).isEmpty();
    Object read = Objects.requireNonNull(ModelCheck.bind(cell.place(), wire));
    assertThat(factory.getValidator().validate(read)).isEmpty();
    assertThat(ModelViolations.of(read)).isEmpty();
    assertThat(state(model.read(read, cell.property()))).isEqualTo(cell.state());
    assertThat(read).isInstanceOf(cell.place().model());
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void nullThatTheContractForbidsIsRefusedByEverybody(Cell cell) {
    BuiltModel model = new BuiltModel(cell.place().model());
    byte[] wire = wanted(cell).toString().getBytes(StandardCharsets.UTF_8);

    assertThat(model.canClear(cell.property())).isFalse();
    assertThatNullPointerException()
        .isThrownBy(() -> model.setNull(cell.property()))
        .withMessageContaining("\"" + cell.property() + "\"");
    assertThat(cell.place().gate().validate(wire).findings())
        .extracting("instance", "keyword")
        .containsExactly(tuple("/" + cell.property(), "type"));
    assertThatThrownBy(() -> ContactJson.mapper().readValue(wire, cell.place().model()))
        .isInstanceOf(JsonProcessingException.class);
  }

  @ParameterizedTest
  @MethodSource("writable")
  void everyStateCanBecomeAbsentAgain(Cell cell) {
    ObjectNode wanted = wanted(cell);
    Object sent = built(cell, wanted).build();
    Object without = built(cell, wanted.without(cell.property())).build();

    BuiltModel again = BuiltModel.from(sent);
    again.leaveOut(cell.property());

    assertThat(state(again.read(again.build(), cell.property()))).isEqualTo(State.ABSENT);
    assertThat(Wire.bytes(cell.place(), again.build()))
        .isEqualTo(Wire.bytes(cell.place(), without));
  }

  private static BuiltModel built(Cell cell, ObjectNode wanted) {
    BuiltModel model = new BuiltModel(cell.place().model());
    wanted
        .properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                model.clear(member.getKey());
              } else {
                model.set(member.getKey(), member.getValue());
              }
            });
    return model;
  }

  /** The body that a cell stands for. */
  private static ObjectNode wanted(Cell cell) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    Set<String> members = cell.place().schema().properties().keySet();
    for (String name : members) {
      if (!name.equals(cell.property()) && cell.amongOthers()) {
        body.set(name, value(cell, name));
      }
    }
    if (cell.state() == State.NULL) {
      body.putNull(cell.property());
    } else if (cell.state() == State.VALUE) {
      body.set(cell.property(), value(cell, cell.property()));
    }
    return body;
  }

  /** A value that is not null. */
  private static JsonNode value(Cell cell, String name) {
    BodyGenerator generator = new BodyGenerator(Draw.of(1, cell + " " + name, 0));
    JsonNode value;
    do {
      Slot slot = Slot.unnamed(cell.schema(name), generator.value(cell.schema(name)));
      byte[] bytes = new Draft(cell.place(), slot).bytes(Draw.of(1, name, 0));
      value = Rfc8259.read(bytes, Limits.defaults()).orElseThrow();
    } while (value.isNull());
    return value;
  }

  private static State state(Object accessed) {
    if (accessed instanceof JsonNullable<?> nullable) {
      return !nullable.isPresent()
          ? State.ABSENT
          : nullable.get() == null ? State.NULL : State.VALUE;
    }
    return ((Optional<?>) accessed).isPresent() ? State.VALUE : State.ABSENT;
  }
}
