package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading with a shape gives the answer that the evaluator gives on the tree. */
class ShapeTest {

  /** Small, so that a few bytes more are beyond them. */
  private static final Limits LIMITS =
      Limits.builder().maxBytes(200).maxDepth(5).maxNumberLength(12).maxExponent(30).build();

  /** What a change puts in: the characters that mean something to the grammar, and some more. */
  private static final String[] PIECES =
      ("{ } [ ] : , \" \\ - + . 0 1 9 e E a b u n t true false null \\n \\u0061 \\u00e9 \\ud83d"
              + " \\ude00 \\ud83d\\ude00 é € 😀 1.0 1e1 0.5 -0 \"a\" \"b\" \"a\":1 {} [] [[[[[]]]]]"
              + " 123456789012 1e30 1e31 1e-31 \u0001")
          .split(" ");

  private static final String TRIED = "#/components/schemas/Tried";

  private static final List<Case> CASES = read();

  record Case(String name, JsonNode schema, List<String> bodies, List<String> refused) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> cases() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shapeAndEvaluatorAgreeOnEveryBodyAndOnWhatBecomesOfIt(Case given) {
    Random random = new Random(1);
    ContractDocument document = document(given.schema());
    BodySchema schema = document.schema(TRIED);
    List<String> disagreements = new ArrayList<>();
    int accepted = 0;
    int tried = 0;
    for (String body : given.bodies()) {
      for (int i = 0; i < 3_000; i++) {
        byte[] bytes = i == 0 ? body.getBytes(StandardCharsets.UTF_8) : changed(body, random);
        boolean shape = holds(schema, bytes);
        if (shape != evaluated(schema, bytes)) {
          disagreements.add(new String(bytes, StandardCharsets.ISO_8859_1) + " " + shape);
        }
        tried++;
        accepted += shape ? 1 : 0;
      }
    }

    assertThat(shape(document)).isPresent();
    assertThat(disagreements).isEmpty();
    assertThat(accepted).isBetween(given.bodies().size(), tried - given.bodies().size());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void shapeAndEvaluatorRefuseWhatBreaksTheSchema(Case given) {
    BodySchema schema = document(given.schema()).schema(TRIED);

    assertThat(given.refused())
        .isNotEmpty()
        .allSatisfy(
            body -> {
              byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
              assertThat(holds(schema, bytes)).isFalse();
              assertThat(evaluated(schema, bytes)).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "null"})
  void aShapeSaysNoToALiteralOfAnotherType(String literal) {
    Shape text = shape(document(tree("{type: string}"))).orElseThrow();

    assertThat(text.accepts(scan(literal))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: integer}                      | false
          {type: array, items: {type: string}} | false
          {type: [integer, 'null']}            | false
          {type: [string, 'null']}             | true
          {type: [string, integer], maxLength: 1} | true
          {type: [string, integer], minLength: 2} | false
          """)
  void aShapeTakesATextIfItsTypesDo(String yaml, boolean taken) {
    assertThat(shape(document(tree(yaml))).orElseThrow().acceptsText("a")).isEqualTo(taken);
  }

  @ParameterizedTest
  @ValueSource(strings = {"trux", "falsx", "nulx", "tru", "fals", "nul"})
  void aShapeSaysNoToWhatOnlyStartsLikeALiteral(String literal) {
    Shape any = shape(document(tree("{}"))).orElseThrow();

    assertThat(any.accepts(scan(literal))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"x\":1,\"x\":1}",
        "{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}",
        "{\"a\":[[[[[]]]]]}"
      })
  void aShapeSaysNoWhereAnObjectCannotBeRead(String body) {
    Shape object = shape(document(tree("{type: object, properties: {a: {}}}"))).orElseThrow();

    assertThat(object.accepts(scan(body))).isFalse();
  }

  private static BodyScan scan(String body) {
    return new BodyScan(body.getBytes(StandardCharsets.UTF_8), LIMITS);
  }

  @ParameterizedTest
  @MethodSource("unshaped")
  void schemasThatSayMoreAreLeftToTheEvaluator(String yaml) {
    assertThat(shape(document(tree(yaml)))).isEmpty();
  }

  static Stream<String> unshaped() {
    return Stream.of(
        "{allOf: [{type: object}]}",
        "{anyOf: [{type: object}]}",
        "{type: object, not: {type: object}}",
        "{type: object, not: {required: [a, b]}}",
        "{type: object, not: {required: [a], properties: {a: {type: string}}}}",
        "{type: [object, string], not: {required: [a]}}",
        "{not: {required: [a]}}",
        "{type: integer, enum: [1, 2]}",
        "{type: object, minProperties: 1}",
        "{type: number, multipleOf: 2}",
        "{type: object, properties: {a: {$ref: '#/components/schemas/Tried'}}}",
        "{type: object, properties: {a: {uniqueItems: true}}}",
        "{type: array, items: false}",
        "{oneOf: [{type: string}], type: string}",
        "{type: object, properties: {%s}}"
            .formatted(
                String.join(
                    ", ", IntStream.range(0, 65).mapToObj(i -> "m" + i + ": {}").toList())));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void everyJsonBodyOfTheContractsHasAShape(String vendor) {
    ContractDocument document = ContractDocument.parse(vendor, vendor, contract(vendor));

    assertThat(
            document.operations().stream()
                .flatMap(
                    operation ->
                        Stream.concat(
                            Stream.of(operation.request().content()),
                            operation.responses().values().stream()
                                .map(OperationNode.ResponseNode::content)))
                .flatMap(content -> content.entrySet().stream())
                .filter(body -> !body.getKey().startsWith("text/"))
                .map(Map.Entry::getValue))
        .isNotEmpty()
        .allSatisfy(pointer -> assertThat(document.shape(pointer)).isPresent());
  }

  static List<String> vendors() {
    return Contract.vendors();
  }

  @Test
  void aSchemaWithoutAShapeIsStillAnswered() {
    BodySchema schema = document(tree("{anyOf: [{type: string}]}")).schema(TRIED);

    assertThat(holds(schema, "\"a\"".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(holds(schema, "1".getBytes(StandardCharsets.UTF_8))).isFalse();
  }

  @Test
  void sixtyFourMembersFitIntoAShape() {
    List<String> names = IntStream.range(0, 64).mapToObj(i -> "m" + i).toList();
    ContractDocument document =
        document(
            tree(
                "{type: object, additionalProperties: false, required: [m0, m63], properties: {"
                    + String.join(", ", names.stream().map(name -> name + ": {}").toList())
                    + "}}"));
    BodySchema schema = document.schema(TRIED);

    assertThat(shape(document)).isPresent();
    assertThat(holds(schema, "{\"m63\":1,\"m0\":2}".getBytes(StandardCharsets.UTF_8))).isTrue();
    assertThat(holds(schema, "{\"m0\":2}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(holds(schema, "{\"m63\":2}".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(holds(schema, "{\"m63\":1,\"m0\":2,\"m63\":1}".getBytes(StandardCharsets.UTF_8)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"b\":1}", "{\"a\":1,\"b\":1}", "{\"b\":1,\"a\":1}"})
  void nothingFitsWhereARequiredMemberMayNotBeThere(String body) {
    ContractDocument document =
        document(
            tree(
                "{type: object, required: [b], properties: {a: {}}, additionalProperties: false}"));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);

    assertThat(shape(document)).isPresent();
    assertThat(holds(document.schema(TRIED), bytes)).isFalse();
    assertThat(evaluated(document.schema(TRIED), bytes)).isFalse();
  }

  @Test
  void aBodyIsReadExactlyUpToTheLimitOfBytes() {
    BodySchema schema = document(tree("{type: string}")).schema(TRIED);
    byte[] atLimit = ("\"" + "a".repeat(198) + "\"").getBytes(StandardCharsets.UTF_8);
    byte[] beyond = (" \"" + "a".repeat(198) + "\"").getBytes(StandardCharsets.UTF_8);

    assertThat(holds(schema, atLimit)).isTrue();
    assertThat(holds(schema, beyond)).isFalse();
  }

  @Test
  void anExponentOfManyDigitsIsBeyondEveryLimit() {
    Limits wide = Limits.builder().maxExponent(Integer.MAX_VALUE - 1).build();
    BodySchema schema = document(tree("{type: number}")).schema(TRIED);

    assertThat(schema.holds("1e99999999999999999999".getBytes(StandardCharsets.UTF_8), wide))
        .isFalse();
    assertThat(schema.holds("1e2147483646".getBytes(StandardCharsets.UTF_8), wide)).isTrue();
  }

  private static boolean holds(BodySchema schema, byte[] body) {
    try {
      return schema.holds(body, LIMITS);
    } catch (UnreadableBody e) {
      return false;
    }
  }

  private static boolean evaluated(BodySchema schema, byte[] body) {
    try {
      return schema.holds(new BodyReader(LIMITS).readJson(body));
    } catch (UnreadableBody e) {
      return false;
    }
  }

  /** One to three changes: a piece put in, taken out or put in the place of others. */
  private static byte[] changed(String body, Random random) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (int changes = random.nextInt(3); changes >= 0; changes--) {
      int from = random.nextInt(bytes.length + 1);
      int to = Math.min(bytes.length, from + random.nextInt(4));
      byte[] piece = piece(random);
      byte[] joined = Arrays.copyOf(bytes, from + piece.length + bytes.length - to);
      System.arraycopy(piece, 0, joined, from, piece.length);
      System.arraycopy(bytes, to, joined, from + piece.length, bytes.length - to);
      bytes = joined;
    }
    return bytes;
  }

  private static byte[] piece(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new byte[0];
      case 1 -> new byte[] {(byte) random.nextInt(256)};
      case 2 -> new byte[] {(byte) (0xC0 + random.nextInt(64)), (byte) (0x80 + random.nextInt(64))};
      case 3 ->
          new byte[] {
            (byte) (0xE0 + random.nextInt(32)),
            (byte) (0x80 + random.nextInt(64)),
            (byte) (0x80 + random.nextInt(64)),
            (byte) (0x80 + random.nextInt(64))
          };
      case 4 -> new byte[] {(byte) " \t\n\r\f ".charAt(random.nextInt(6))};
      default -> PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
    };
  }

  private static Optional<Shape> shape(ContractDocument document) {
    return document.shape(TRIED);
  }

  private static ContractDocument document(JsonNode schema) {
    return ContractDocument.parse(
        "tried",
        "tried",
        ("openapi: 3.1.1\ninfo: {title: t, version: 1.0.0}\npaths: {}\ncomponents: {schemas: {Tried: "
                + schema
                + "}}")
            .getBytes(StandardCharsets.UTF_8));
  }

  static byte[] contract(String vendor) {
    try (InputStream in =
        Objects.requireNonNull(
            Contract.class.getResourceAsStream(
                "/org/contactcontracts/specs/" + vendor + "/openapi.yaml"))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String yaml) {
    try {
      return new YAMLMapper().readTree(yaml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.textValue()));
    return texts;
  }

  private static List<Case> read() {
    try (InputStream in =
        Objects.requireNonNull(ShapeTest.class.getResourceAsStream("shapes.yaml"))) {
      List<Case> cases = new ArrayList<>();
      for (JsonNode entry : new YAMLMapper().readTree(in)) {
        cases.add(
            new Case(
                entry.required("name").asText(),
                entry.required("schema"),
                texts(entry.required("bodies")),
                texts(entry.required("refused"))));
      }
      return cases;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
