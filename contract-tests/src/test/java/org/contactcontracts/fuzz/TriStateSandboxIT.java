package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.contactcontracts.fuzz.Cell.State;
import org.contactcontracts.tests.Hmac;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Absent, null and value of every optional member of every request, sent by the generated client to
 * a world of their own: absent leaves what was there, null clears it where the contract allows
 * null, and a value does what {@code fuzz/states.txt} says.
 */
class TriStateSandboxIT {

  private static final List<StateRow> ROWS = StateRow.all();

  private static LiveServer server;

  @BeforeAll
  static void startServer() {
    server = new LiveServer();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  static List<Cell> sendable() {
    return Cell.all().stream().filter(c -> c.state() != State.NULL || c.nullable()).toList();
  }

  /** A form has no null. */
  static List<Cell> refused() {
    return Cell.all().stream()
        .filter(c -> c.state() == State.NULL && !c.nullable() && !c.place().isForm())
        .toList();
  }

  @Test
  void everyMemberStandsInTheTableAndNoOther() {
    assertThat(ROWS.stream().map(row -> row.place() + " " + row.member()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Cell.all().stream().map(c -> c.place() + " " + c.property()).distinct().toList());
  }

  @Test
  void theTableSaysOfNullWhatTheContractSays() {
    assertThat(Cell.all())
        .allSatisfy(
            cell ->
                assertThat(rows(cell))
                    .extracting(StateRow::onNull)
                    .containsOnly(
                        cell.nullable()
                            ? StateRow.CLEARED
                            : cell.place().isForm() ? StateRow.UNSENDABLE : StateRow.REFUSED));
  }

  @ParameterizedTest
  @MethodSource("sendable")
  void theStateShowsWhatWasSent(Cell cell) {
    String world = world(cell);
    JsonNode before = state(cell, world);
    ObjectNode body = body(cell);

    GeneratedCall.of(
            cell.place(),
            builder -> {
              builder.baseUrl(server.baseUrl(cell.place().vendor()));
              GeneratedCall.credential(cell.place(), builder, world);
            })
        .with(name -> LiveRequest.alice(cell.place().vendor(), name, world), model(cell, body));

    JsonNode after = state(cell, world);
    assertThat(rows(cell))
        .allSatisfy(
            row ->
                assertThat(shows(row, cell.state(), before, after))
                    .as("%s at %s: %s, then %s", cell, row.pointer(), before, after)
                    .isTrue());
    if (body.isEmpty()) {
      assertThat(after).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void nullThatTheContractForbidsChangesNothing(Cell cell) {
    String world = world(cell);
    JsonNode before = state(cell, world);
    byte[] body = body(cell).toString().getBytes(StandardCharsets.UTF_8);

    HttpConnection.Answer answer =
        server.send(
            LiveRequest.to(operation(cell))
                .inWorld(world)
                .header("Content-Type: application/json")
                .body(body));

    assertThat(answer.status()).isIn(400, 422);
    assertThat(state(cell, world)).isEqualTo(before);
  }

  private static boolean shows(StateRow row, State state, JsonNode before, JsonNode after) {
    return switch (state) {
      case ABSENT -> row.showsNothing(before, after);
      case NULL -> row.showsNull(before, after);
      case VALUE -> row.showsValue(before, after);
    };
  }

  /** The body that a cell stands for. */
  private static ObjectNode body(Cell cell) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (String name : cell.place().schema().properties().keySet()) {
      boolean own = name.equals(cell.property());
      if (own && cell.state() == State.NULL) {
        body.putNull(name);
      } else if (own ? cell.state() == State.VALUE : cell.amongOthers()) {
        body.set(name, StateRow.json(row(cell.place(), name).sent()));
      }
    }
    if (body.path("identifier_hash").isTextual()) {
      body.put(
          "identifier_hash", Hmac.sha256(server.inboxToken(), body.path("identifier").asText()));
    }
    return body;
  }

  private static Object model(Cell cell, ObjectNode body) {
    BuiltModel model = new BuiltModel(cell.place().model());
    body.properties()
        .forEach(
            member -> {
              if (member.getValue().isNull()) {
                model.clear(member.getKey());
              } else {
                model.set(member.getKey(), member.getValue());
              }
            });
    return model.build();
  }

  private static JsonNode state(Cell cell, String world) {
    JsonNode contacts = server.contacts(cell.place().vendor(), world);
    return operation(cell).pathParameterNames().stream()
        .map(name -> contacts.get(LiveRequest.alice(cell.place().vendor(), name)))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private static Operation operation(Cell cell) {
    return Contract.of(cell.place().vendor()).operation(cell.place().operation());
  }

  private static List<StateRow> rows(Cell cell) {
    return ROWS.stream().filter(row -> row.isOf(cell.place(), cell.property())).toList();
  }

  private static StateRow row(Place place, String member) {
    return ROWS.stream()
        .filter(row -> row.isOf(place, member))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "fuzz/states.txt does not say what %s of %s means; add a line."
                        .formatted(member, place)));
  }

  private static String world(Cell cell) {
    return "cell-" + Integer.toHexString(cell.toString().hashCode());
  }
}
