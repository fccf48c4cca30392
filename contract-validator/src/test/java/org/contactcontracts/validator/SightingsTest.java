package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bodies show of their members. */
class SightingsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static BodyContract item() {
    return ShopTest.shop().operation("writeItem").request();
  }

  private static BodyContract schema(String schema) {
    String document =
        """
        openapi: 3.1.1
        paths: {/a: {put: {operationId: put, requestBody: {content: {application/json: {schema: %s}}}, responses: {}}}}
        components:
          schemas:
            Circle: {type: object, required: [radius], properties: {radius: {type: integer}, color: {type: [string, 'null']}}, x-identified-by: radius}
            Meta: {description: What everything has.}
            Nest: {type: array, items: {$ref: '#/components/schemas/Nest'}}
            Loop: {properties: {a: {}}, allOf: [{$ref: '#/components/schemas/Loop'}]}
            Square: {type: object, required: [side], properties: {side: {type: integer}, color: {type: string}}, x-identified-by: side}
        """;
    return Contract.parse("tried", document.formatted(schema).getBytes(UTF_8))
        .operation("put")
        .request();
  }

  private static List<String> told(BodyContract contract, Sightings sightings) {
    return sightings.states().stream()
        .mapToObj(i -> contract.memberStates().get(i))
        .map(state -> state.pointer() + " " + state.state())
        .toList();
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void listsEveryStateThatTheSchemaAllows() {
    BodyContract item = item();
    assertThat(item.memberStates())
        .extracting(state -> state.pointer() + " " + state.state())
        .containsExactly(
            "/id VALUE",
            "/name ABSENT",
            "/name NULL",
            "/name VALUE",
            "/gone ABSENT",
            "/gone NULL",
            "/price ABSENT",
            "/price VALUE",
            "/sold ABSENT",
            "/sold VALUE",
            "/notes ABSENT",
            "/notes VALUE",
            "/notes/*/text ABSENT",
            "/notes/*/text VALUE",
            "/parent ABSENT",
            "/parent VALUE",
            "/labels ABSENT",
            "/labels VALUE",
            "/free ABSENT",
            "/free VALUE",
            "/shape ABSENT",
            "/shape VALUE",
            "/shape/radius VALUE",
            "/shape/color ABSENT",
            "/shape/color NULL",
            "/shape/color VALUE",
            "/shape/side VALUE",
            "/mixed ABSENT",
            "/mixed VALUE",
            "/mixed/more ABSENT",
            "/mixed/more VALUE",
            "/mixed/text ABSENT",
            "/mixed/text VALUE",
            "/closed ABSENT",
            "/closed VALUE",
            "/closed/a ABSENT",
            "/closed/a NULL",
            "/closed/a VALUE",
            "/either ABSENT",
            "/either VALUE",
            "/either/p VALUE",
            "/either/q VALUE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                       | true
          {type: string}                                           | false
          {type: [string, 'null']}                                 | true
          {type: [string, integer]}                                | false
          {enum: [a, null]}                                        | true
          {enum: [a]}                                              | false
          {type: ['null', string], enum: [a]}                      | false
          {const: a}                                               | false
          {allOf: [{type: [string, 'null']}, {type: 'null'}]}      | true
          {allOf: [{type: [string, 'null']}, {type: string}]}      | false
          {anyOf: [{type: string}, {type: 'null'}]}                | true
          {oneOf: [{type: string}, {type: integer}]}               | false
          {$ref: '#/components/schemas/Circle'}                    | false
          """)
  void knowsWhichMembersMayBeNull(String member, boolean nullable) {
    BodyContract contract = schema("{properties: {a: " + member + "}}");

    assertThat(contract.memberStates().contains(new MemberState("/a", MemberState.State.NULL)))
        .isEqualTo(nullable);
  }

  @Test
  void hasNoValueWhereOnlyNullIsAllowed() {
    assertThat(schema("{required: [a], properties: {a: {const: null}}}").memberStates())
        .containsExactly(new MemberState("/a", MemberState.State.NULL));
    assertThat(schema("{required: [a], properties: {a: {const: x}}}").memberStates())
        .containsExactly(new MemberState("/a", MemberState.State.VALUE));
  }

  @Test
  void readsATextAsWellAsJson() {
    String document =
        "{openapi: 3.1.1, paths: {/a: {put: {operationId: put, requestBody: {content: {text/plain:"
            + " {schema: {type: string, maxLength: 2}}}}, responses: {}}}}}";
    BodyContract text =
        Contract.parse("tried", document.getBytes(UTF_8))
            .operation("put")
            .request("text/plain")
            .orElseThrow();

    assertThat(text.conforms("ab".getBytes(UTF_8), new Sightings())).isTrue();
    assertThat(text.conforms("abc".getBytes(UTF_8), new Sightings())).isFalse();
  }

  @Test
  @SuppressWarnings("NullAway") // what the compiler would not let pass
  void namesWhatIsNull() {
    assertThatThrownBy(() -> item().conforms(null, new Sightings())).hasMessage("body");
    assertThatThrownBy(() -> item().conforms(new byte[0], null)).hasMessage("sightings");
    assertThatThrownBy(() -> new MemberState(null, MemberState.State.NULL)).hasMessage("pointer");
    assertThatThrownBy(() -> new MemberState("/a", null)).hasMessage("state");
  }

  @Test
  void listsNoMoreStatesThanAnybodyReads() {
    List<String> members =
        IntStream.range(0, 1100).mapToObj(i -> "m" + i + ": {type: string}").toList();

    assertThat(schema("{properties: {" + String.join(", ", members) + "}}").memberStates())
        .hasSize(2000)
        .endsWith(new MemberState("/m999", MemberState.State.VALUE));
  }

  @Test
  void listsWhatIsBelowASchemaWithoutMembersThatIsUsedTwice() {
    String inner =
        "{allOf: [{$ref: '#/components/schemas/Meta'}], required: [b], properties: {b: {type: string}}}";

    assertThat(
            schema(
                    "{allOf: [{$ref: '#/components/schemas/Meta'}], required: [a], properties: {a: "
                        + inner
                        + "}}")
                .memberStates())
        .extracting(state -> state.pointer() + " " + state.state())
        .contains("/a VALUE", "/a/b VALUE");
  }

  @Test
  void listsNothingOfArraysOfThemselves() {
    assertThat(schema("{$ref: '#/components/schemas/Nest'}").memberStates()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id":1}        | /id VALUE
          {"id":1,"a":1}  | /id VALUE
          """)
  void seesWhatIsThere(String body, String first) {
    BodyContract item = item();
    Sightings sightings = new Sightings();

    assertThat(item.conforms(body.getBytes(UTF_8), sightings)).isTrue();
    assertThat(told(item, sightings)).startsWith(first).contains("/name ABSENT", "/notes ABSENT");
    assertThat(sightings.unknownMembers()).isEqualTo(body.contains("\"a\""));
  }

  /** The scan of bytes and the walk through a tree are two ways to the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: object, required: [a], properties: {a: {type: [string, 'null']}, b: {}}} | {"a": null}
          {type: object, required: [a], properties: {a: {type: [string, 'null']}, b: {}}} | {"b": null, "a": "x"}
          {type: object, properties: {a: {type: array, items: {type: object, properties: {c: {}, d: {}}}}}} | {"a": [{"c": 1}, {"d": null}, {}]}
          {type: object, properties: {a: {type: array, items: {type: object, properties: {c: {}, d: {}}}}}} | {"a": []}
          {type: object, properties: {a: {}}} | {}
          {type: object, properties: {a: {}}} | {"b": 1}
          {type: object, properties: {a: {}}, additionalProperties: true} | {"b": 1}
          {type: object, properties: {a: {}}, additionalProperties: {}} | {"b": 1}
          {type: object, properties: {a: {}}, additionalProperties: {type: integer}} | {"b": 1}
          {type: object, properties: {}} | {"b": 1}
          {type: object, required: [b]} | {"b": 1}
          {type: object, required: [b], properties: {a: {}}} | {"b": 1}
          {type: object, additionalProperties: {type: object, properties: {a: {}}}} | {"b": {"a": 1, "c": 1}}
          {type: object, properties: {x: {}}, additionalProperties: {type: object, properties: {a: {}}}} | {"b": {"a": 1}}
          {type: array, items: {type: object, properties: {a: {}}}} | [{"a": 1}, {"z": 1}]
          {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]} | {"radius": 1, "color": null}
          {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]} | {"side": 1, "z": 1}
          {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]} | {"side": 1, "color": "red"}
          {type: object, properties: {s: {oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]}, t: {}}} | {"t": 1, "s": {"side": 1, "color": "red"}}
          {type: object, properties: {'a/b~c': {}}} | {"a/b~c": 1}
          {type: [object, string], properties: {a: {}}} | "x"
          """)
  void seesTheSameInBytesAndInATree(String schema, String body) {
    BodyContract scanned = schema(schema);
    // What a shape cannot say makes the body go through a tree.
    BodyContract walked = schema("{allOf: [" + schema + "]}");
    Sightings byScan = new Sightings();
    Sightings byWalk = new Sightings();

    assertThat(scanned.conforms(body.getBytes(UTF_8), byScan)).isTrue();
    assertThat(walked.conforms(body.getBytes(UTF_8), byWalk)).isTrue();

    assertThat(told(scanned, byScan)).isEqualTo(told(walked, byWalk));
    assertThat(told(scanned, byScan)).isEqualTo(told(scanned, scanned.look(tree(body))));
    assertThat(byScan.unknownMembers()).isEqualTo(byWalk.unknownMembers());
    assertThat(byScan.unknownMembers()).isEqualTo(!scanned.unknownMembers(tree(body)).isEmpty());
  }

  @Test
  void seesTheSameInBytesAndInATreeOfEverySample() throws IOException {
    int compared = 0;
    for (Path file : samples()) {
      BodyContract contract = contract(file);
      byte[] body = Files.readAllBytes(file);
      Sightings byScan = new Sightings();
      if (contract.conforms(body, byScan)) {
        Sightings byWalk = contract.look(JSON.readTree(body));
        assertThat(told(contract, byScan)).as(file.toString()).isEqualTo(told(contract, byWalk));
        assertThat(byScan.unknownMembers()).isEqualTo(byWalk.unknownMembers());
        compared++;
      }
    }

    assertThat(compared).isGreaterThan(100);
  }

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../specs"))) {
      return files
          .filter(file -> file.toString().matches(".*/samples/.*/accepts/[^/]*\\.json"))
          .filter(file -> !file.toString().contains("target"))
          .sorted()
          .toList();
    }
  }

  /** From a path such as invent/samples/updateContact/response-200/accepts/name.json. */
  private static BodyContract contract(Path file) {
    int count = file.getNameCount();
    String direction = file.getName(count - 3).toString();
    Operation operation =
        Contract.of(file.getName(count - 6).toString())
            .operation(file.getName(count - 4).toString());
    return direction.startsWith("response-")
        ? operation
            .response(Integer.parseInt(direction.substring(9).replace("XX", "00")))
            .orElseThrow()
        : operation.request();
  }

  @Test
  void looksAtABodyThatBreaksItsSchema() {
    BodyContract item = item();
    Sightings sightings =
        item.look(tree("{\"id\":null,\"name\":5,\"shape\":{\"side\":\"x\",\"color\":null}}"));

    assertThat(told(item, sightings))
        .contains("/name VALUE", "/shape VALUE", "/shape/side VALUE", "/shape/color NULL")
        .doesNotContain("/id VALUE", "/shape/radius VALUE");
  }

  @Test
  void namesTheMembersThatAnOpenSchemaDoesNotKnow() {
    BodyContract item = item();
    String body =
        """
        {"id": 1, "nmae": 1, "notes": [{"txt": 1}], "free": {"a": 1}, "labels": {"b": {"a": 1, "c": 1}},
         "closed": {"z": 1}, "mixed": {"more": "", "text": "", "z": 1}, "either": {"p": "", "q": 1, "z": 1},
         "shape": {"side": 1, "z": 1}, "parent": {"id": 1, "z": 1}}
        """;

    assertThat(item.unknownMembers(tree(body)))
        .extracting(Finding::instance, Finding::keyword, Finding::problem, Finding::contract)
        .containsExactly(
            tuple(
                "",
                "unknown-member",
                "The body has the member \"nmae\", which the contract does not know.",
                "#/components/schemas/Item/properties"),
            tuple(
                "/notes/0",
                "unknown-member",
                "The value at /notes/0 has the member \"txt\", which the contract does not know.",
                "#/components/schemas/Note/properties"),
            tuple(
                "/labels/b",
                "unknown-member",
                "The value at /labels/b has the member \"c\", which the contract does not know.",
                "#/components/schemas/Item/properties/labels/additionalProperties/properties"),
            tuple(
                "/mixed",
                "unknown-member",
                "The value at /mixed has the member \"z\", which the contract does not know.",
                "#/components/schemas/Item/properties/mixed/properties"),
            tuple(
                "/either",
                "unknown-member",
                "The value at /either has the member \"q\", which the contract does not know.",
                "#/components/schemas/Item/properties/either/anyOf/0/properties"),
            tuple(
                "/either",
                "unknown-member",
                "The value at /either has the member \"z\", which the contract does not know.",
                "#/components/schemas/Item/properties/either/anyOf/0/properties"),
            tuple(
                "/shape",
                "unknown-member",
                "The value at /shape has the member \"z\", which the contract does not know.",
                "#/components/schemas/Square/properties"),
            tuple(
                "/parent",
                "unknown-member",
                "The value at /parent has the member \"z\", which the contract does not know.",
                "#/components/schemas/Item/properties"));
    assertThat(item.unknownMembers(tree(body)).get(0).remedy())
        .isEqualTo("If \"name\" was meant, rename it, else remove it.");
  }

  @Test
  void saysNothingOfWhatIsNoObjectOrHasNoNames() {
    BodyContract item = item();
    assertThat(item.unknownMembers(tree("[{\"a\": 1}]"))).isEmpty();
    assertThat(item.unknownMembers(tree("5"))).isEmpty();
    assertThat(
            schema("{type: object, patternProperties: {a: {}}, properties: {b: {}}}")
                .unknownMembers(tree("{\"c\": 1}")))
        .isEmpty();
    assertThat(
            schema("{if: {required: [a]}, then: {properties: {a: {}}}, properties: {b: {}}}")
                .unknownMembers(tree("{\"a\": 1, \"c\": 1}")))
        .extracting(Finding::member)
        .containsExactly(Optional.of("c"));
    assertThat(
            schema("{dependentSchemas: {b: {properties: {a: {}}}}, properties: {b: {}}}")
                .unknownMembers(tree("{\"a\": 1}")))
        .isEmpty();
    assertThat(
            schema("{properties: {b: {}}, unevaluatedProperties: false}")
                .unknownMembers(tree("{\"a\": 1}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"radius": 1, "side": "x"}   | side
          {"radius": "x", "z": 1}      | z
          {"side": "x", "z": 1}        | z
          {"side": "x", "radius": "x"} |
          {"z": 1}                     |
          {"": 1}                      |
          """)
  void knowsTheMembersOfTheChoiceThatFitsElseOfThoseThatWereMeant(String body, String unknown) {
    BodyContract contract =
        schema(
            "{oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'},"
                + " {type: object, required: [q], properties: {q: {}}}]}");

    assertThat(contract.unknownMembers(tree(body)))
        .extracting(finding -> finding.member().orElseThrow())
        .isEqualTo(unknown == null ? List.of() : List.of(unknown));
  }

  @Test
  void takesAChoiceThatCannotBeTriedForOneThatDoesNotFit() {
    BodyContract contract =
        schema("{oneOf: [{required: [a], properties: {a: {type: string, pattern: '^(a|bb)*$'}}}]}");
    String body = "{\"a\": \"%s\", \"z\": 1}";

    assertThat(contract.unknownMembers(tree(body.formatted("a")))).hasSize(1);
    assertThat(contract.unknownMembers(tree(body.formatted("a".repeat(1_000_000))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: object, required: [a], properties: {a: {type: string, pattern: '^(a|bb)*$'}}}",
        "{allOf: [{required: [a], properties: {a: {type: string, pattern: '^(a|bb)*$'}}}]}"
      })
  void conformsNotForWhatItShows(String schema) {
    BodyContract contract = schema(schema);
    Sightings sightings = new Sightings();

    assertThat(contract.conforms("{\"a\": \"b\"}".getBytes(UTF_8), sightings)).isFalse();
    assertThat(
            contract.conforms(
                "{\"a\": \"%s\"}".formatted("a".repeat(1_000_000)).getBytes(UTF_8), sightings))
        .isFalse();
  }

  @Test
  void goesOnceAroundASchemaThatRefersToItself() {
    assertThat(
            schema("{properties: {b: {$ref: '#/components/schemas/Loop'}}}")
                .unknownMembers(tree("{\"b\": {\"a\": 1, \"z\": 1}}")))
        .extracting(Finding::instance)
        .containsExactly("/b");
  }

  @Test
  void forgetsAndCopies() {
    Sightings sightings = new Sightings();
    sightings.state(3);
    sightings.state(-1);
    sightings.unknownMember();

    Sightings copy = sightings.copy();
    sightings.clear();

    assertThat(sightings.states().isEmpty()).isTrue();
    assertThat(sightings.unknownMembers()).isFalse();
    assertThat(copy.states()).hasToString("{3}");
    assertThat(copy.unknownMembers()).isTrue();
    copy.set(copy);
    assertThat(copy.states()).hasToString("{3}");
    copy.set(sightings);
    assertThat(copy.states().isEmpty()).isTrue();
    assertThat(copy.unknownMembers()).isFalse();
  }
}
