package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations in the corners of OpenAPI that the bundled contracts do not visit. */
class OperationTest {
  private static final String FIRST = "#/paths/~1parcels~1{a~01b~0c}~1{box}/parameters/1/schema";

  private final Contract contract = oddCorners();
  private final Operation readParcel = contract.operation("readParcel");
  private final Operation writeNote = contract.operation("writeNote");

  private static Contract oddCorners() {
    try (InputStream in = OperationTest.class.getResourceAsStream("odd-corners.yaml")) {
      return Contract.parse("odd-corners", Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void mayTakeNoBody() {
    assertThat(readParcel.requestBodyRequired()).isFalse();
    assertThat(readParcel.requestMediaTypes()).isEmpty();
    assertThatThrownBy(readParcel::request)
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The operation readParcel of odd-corners takes no application/json; it takes none.");
  }

  @Test
  void mayTakeABodyThatIsNotRequiredAndNotJson() {
    assertThat(writeNote.requestBodyRequired()).isFalse();
    assertThat(writeNote.method()).isEqualTo("PUT");
    assertThatThrownBy(writeNote::request)
        .isInstanceOfSatisfying(
            ContractException.class, e -> assertThat(e.code()).isEqualTo("unknown-media-type"))
        .hasMessage(
            "The operation writeNote of odd-corners takes no application/json; it takes"
                + " Text/Plain; charset=utf-8.");
  }

  @Test
  void mayDemandABody() {
    assertThat(FindingTest.everyKeyword().operation("createPerson").requestBodyRequired()).isTrue();
  }

  @Test
  void readsABooleanAsItsValue() {
    Operation readShop = contract.operation("readShop");

    assertThat(readShop.pathParameters(Map.of("open", "true")).conforms()).isTrue();
    assertThat(readShop.pathParameters(Map.of("open", "false")).findings())
        .containsExactly(
            new Finding(
                "/open",
                "const",
                "The path parameter open is not the one value that the contract allows.",
                "Use true.",
                "#/paths/~1shops~1{open}/get/parameters/0/schema/const"));
  }

  @Test
  void comparesMediaTypesWithoutParametersSpacesAndCase() {
    assertThat(writeNote.request("TEXT/plain ; charset=utf-16")).isPresent();
    assertThat(writeNote.request(" text/plain")).isPresent();
    assertThat(writeNote.request(";text/plain")).isEmpty();
    assertThat(writeNote.request("text")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker does
  void refusesNullForAMediaType() {
    assertThatThrownBy(() -> writeNote.request(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("contentType");
  }

  @Test
  void keepsTheRulesBesideAReference() {
    BodyContract note = writeNote.request("text/plain").orElseThrow();

    assertThat(note.schemaPointer())
        .isEqualTo("#/paths/~1notes/put/requestBody/content/Text~1Plain; charset=utf-8/schema");
  }

  @Test
  void prefersJsonAmongTheBodiesOfAStatus() {
    assertThat(readParcel.statuses()).containsExactly("200");
    assertThat(readParcel.responseMediaTypes(200))
        .containsExactly("text/plain", "application/json", "application/xml");
    assertThat(readParcel.response(200).orElseThrow().mediaType()).isEqualTo("application/json");
  }

  @Test
  void hasNoBodyForAStatusThatIsNotDocumented() {
    assertThat(readParcel.documents(404)).isFalse();
    assertThat(readParcel.responseMediaTypes(404)).isEmpty();
    assertThat(readParcel.response(404)).isEmpty();
    assertThat(readParcel.response(404, "application/json")).isEmpty();
  }

  @Test
  void takesParametersOfThePathAlone() {
    assertThat(readParcel.pathParameterNames()).containsExactly("a/b~c", "box");
    assertThat(writeNote.pathParameterNames()).isEmpty();
    assertThatThrownBy(() -> writeNote.pathParameters(Map.of("id", "1")))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The operation writeNote of odd-corners has no path parameter id; it has none.");
  }

  @Test
  void readsAParameterWithoutATypeAsAText() {
    assertThat(readParcel.pathParameters(Map.of("a/b~c", "abb", "box", "1")).conforms()).isTrue();
    assertThat(readParcel.pathParameters(Map.of("a/b~c", "b", "box", "1")).findings())
        .containsExactly(
            new Finding(
                "/a~1b~0c",
                "pattern",
                "The path parameter a~1b~0c is not of the pattern ^(a|bb)*$.",
                "Write it so.",
                FIRST + "/pattern"));
  }

  @Test
  void pointsToAParameterThatCannotBeRead() {
    assertThat(readParcel.pathParameters(Map.of("a/b~c", "\udc00", "box", "1")))
        .isEqualTo(
            Verdict.unreadable(
                new Finding(
                    "/a~1b~0c",
                    "encoding",
                    "The path parameter a~1b~0c has one half of a surrogate pair without the other.",
                    "Write the whole character.",
                    FIRST)));
    assertThat(readParcel.pathParameters(Map.of("a/b~c", "a".repeat(1_000_000), "box", "1")))
        .isEqualTo(
            Verdict.unreadable(
                new Finding(
                    "/a~1b~0c",
                    "too-large",
                    "The body has a text that is too long for a pattern of the contract.",
                    "Shorten the text.",
                    FIRST)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '`',
      textBlock =
          """
          {type: string}                             ! a        ! true
          {type: string}                             ! \ud800   ! false
          {type: string, anyOf: [{maxLength: 1}]}    ! a        ! true
          {type: string, anyOf: [{maxLength: 1}]}    ! ab       ! false
          {type: string, pattern: '^(a|bb)*$'}       ! a        ! true
          {type: string, pattern: '^(a|bb)*$'}       ! a*       ! false
          """)
  void saysOfATextWhetherItConforms(String schema, String text, boolean conforms) {
    Parameter parameter =
        Contract.parse(
                "tried",
                ("{openapi: 3.1.1, paths: {/a: {get: {operationId: get, responses: {}, parameters:"
                        + " [{name: q, in: query, schema: "
                        + schema
                        + "}]}}}}")
                    .getBytes(StandardCharsets.UTF_8))
            .operation("get")
            .parameters()
            .get(0);

    // Too long a text for the pattern.
    assertThat(parameter.conforms(text.replace("a*", "a".repeat(1_000_000)))).isEqualTo(conforms);
  }

  @Test
  void readsADecimalNumberInPlainDigits() {
    for (String box : List.of("0", "-0", "1", "-1.50", "0.001", "1.0")) {
      assertThat(readParcel.pathParameters(Map.of("a/b~c", "", "box", box)).conforms())
          .as(box)
          .isTrue();
    }
    for (String box : List.of("", "01", "+1", ".5", "1.", "1e1", "NaN", "1".repeat(1001))) {
      assertThat(readParcel.pathParameters(Map.of("a/b~c", "", "box", box)).findings())
          .as(box)
          .containsExactly(
              new Finding(
                  "/box",
                  "type",
                  "The path parameter box is not a decimal number.",
                  "Write it in digits, with a point before a fraction.",
                  "#/components/parameters/Box/schema/type"));
    }
  }

  @Test
  void takesANumberExactlyAsLongAsTheLimit() {
    Operation operation =
        contract.withLimits(Limits.builder().maxNumberLength(3).build()).operation("readParcel");

    assertThat(operation.pathParameters(Map.of("a/b~c", "", "box", "123")).conforms()).isTrue();
    assertThat(operation.pathParameters(Map.of("a/b~c", "", "box", "1234")).conforms()).isFalse();
  }

  @Test
  void showsItsVendorAndIdAndThoseOfItsParts() {
    assertThat(writeNote).hasToString("odd-corners writeNote");
    assertThat(contract).hasToString("odd-corners [readParcel, readShop, writeNote]");
    assertThat(readParcel.response(200).orElseThrow())
        .hasToString("application/json #/components/schemas/Parcel");
  }

  @Test
  void holdsAnIntegerAndABooleanInAPathToTheirSpelling() {
    Operation create = FindingTest.everyKeyword().operation("createPerson");

    assertThat(
            create
                .pathParameters(Map.of("id", "1", "name", "Bob", "active", "false", "score", "0.5"))
                .conforms())
        .isTrue();
    assertThat(
            create
                .pathParameters(Map.of("id", "1", "name", "Bob", "active", "True", "score", "0.3"))
                .findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/active", "type"), tuple("/score", "multipleOf"));
  }
}
