package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedOneOfTest {
  private static final String SCHEMAS =
      """
      openapi: 3.1.1
      paths: {}
      components:
        schemas:
          Form:
            oneOf:
              - {$ref: '#/components/schemas/Numbers'}
              - {$ref: '#/components/schemas/Words'}
          Numbers:
            required: [numbers]
            properties: {numbers: {type: array, items: {type: integer}}}
            x-identified-by: numbers
          Words:
            required: [words]
            properties: {words: {type: array, items: {type: string}}}
            x-identified-by: words
          Either: {anyOf: [{$ref: '#/components/schemas/Form'}, {type: 'null'}]}
          Neither: {not: {$ref: '#/components/schemas/Form'}}
          Several: {oneOf: [{type: integer}, {minimum: 5}, {maximum: 9}]}
      """;

  private static final String LOOKING_INTO_BRANCHES =
      """
      openapi: 3.1.1
      paths: {}
      components:
        schemas:
          Closed:
            oneOf:
              - {properties: {a: {type: integer}}, required: [a]}
              - {properties: {b: {type: integer}}, required: [b]}
            unevaluatedProperties: false
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Form    | {"numbers":[1]}                | true
          Form    | {"words":["a"]}                | true
          Form    | {}                             | false
          Form    | {"numbers":["a"]}              | false
          Form    | {"numbers":["a"],"words":[]}   | true
          Form    | {"numbers":[1],"words":["a"]}  | false
          Either  | null                           | true
          Either  | {"words":["a"]}                | true
          Either  | {"words":[1,2,3]}              | false
          Neither | {"words":[1,2,3]}              | true
          Neither | {"words":["a"]}                | false
          Several | "a"                            | false
          Several | 3                              | false
          Several | 3.5                            | true
          Several | 7                              | false
          """)
  void exactlyOneBranchMustFit(String name, String body, boolean fits) {
    BodySchema schema = schema(SCHEMAS, name);

    assertThat(schema.holds(json(body))).isEqualTo(fits);
    assertThat(schema.findings(json(body), 100, Place.IN_BODY).isEmpty()).isEqualTo(fits);
  }

  @Test
  void listsNoMoreFindingsOfABranchThanAreAskedFor() {
    String body = "{\"numbers\":[" + "null,".repeat(9) + "null]}";

    List<Finding> few = schema(SCHEMAS, "Form").findings(json(body), 3, Place.IN_BODY);
    List<Finding> all = schema(SCHEMAS, "Form").findings(json(body), 12, Place.IN_BODY);

    assertThat(few)
        .extracting(finding -> finding.instance() + " " + finding.keyword())
        .containsExactly(
            "/numbers/0 type", "/numbers/1 type", "/numbers/2 type", " too-many-findings");
    assertThat(all).extracting(Finding::keyword).hasSize(10).containsOnly("type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1}       | true
          {"b":1}       | true
          {"a":1,"c":1} | false
          {"a":1,"b":"c"} | false
          """)
  void whatLooksIntoBranchesSeesThem(String body, boolean fits) {
    assertThat(schema(LOOKING_INTO_BRANCHES, "Closed").holds(json(body))).isEqualTo(fits);
  }

  private static BodySchema schema(String document, String name) {
    return ContractDocument.parse("acme", document.getBytes(StandardCharsets.UTF_8))
        .schema("#/components/schemas/" + name);
  }

  private static JsonNode json(String body) {
    return new BodyReader(Limits.defaults()).readJson(body.getBytes(StandardCharsets.UTF_8));
  }
}
