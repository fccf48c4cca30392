package org.contactcontracts.validator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractDocumentTest {
  private static final String REFERENCE = "$ref";

  private static ContractDocument document(String version, String schema) {
    String yaml = "{openapi: %s, info: {title: T}, components: {schemas: {A: %s}}}";
    return ContractDocument.parse(
        "tried", "tried.yaml", yaml.formatted(version, schema).getBytes(UTF_8));
  }

  @Test
  void hasWhatAPointerPointsTo() {
    ContractDocument document = document("3.1.1", "{}");

    assertThat(document.at("#")).isSameAs(document.root());
    assertThat(document.at("#/info/title").asText()).isEqualTo("T");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/info/none", "#anchor", "#info", "/info", "info", ""})
  void hasNothingWhereAPointerPointsNowhereOrIsNone(String pointer) {
    assertThat(document("3.1.1", "{}").at(pointer).isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "#/a+b, #/a+b",
    "#/a%20b, #/a b",
    "#/a+b%7Bid%7D, #/a+b{id}",
    "#/a&b%C3%A9, #/a&b\u00e9"
  })
  void readsAReferenceAsAUri(String reference, String target) {
    assertThat(
            document("3.1.1", "{}")
                .target(JsonNodeFactory.instance.objectNode().put(REFERENCE, reference)))
        .isEqualTo(target);
  }

  @Test
  void takesAMemberNamedLikeAReferenceForNone() {
    ContractDocument document = document("3.1.1", "{properties: {$ref: {type: string}}}");

    assertThat(document.at("#/components/schemas/A/properties").has(REFERENCE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"3.0.4, false", "3.0.4, true", "3.1.1, true"})
  void isKeptTwiceOnlyWhereRequestsDifferFromResponses(String version, boolean oneWay) {
    ContractDocument document =
        document(version, "{required: [a], properties: {a: {readOnly: %s}}}".formatted(oneWay));

    assertThat(document.ofRequests() == document).isEqualTo(!oneWay || version.equals("3.1.1"));
  }

  @Test
  void makesAShapeOfWhatMayBeNullInOpenApi30() {
    assertThat(document("3.0.4", "{type: string, nullable: true}").shape("#/components/schemas/A"))
        .isPresent();
  }
}
