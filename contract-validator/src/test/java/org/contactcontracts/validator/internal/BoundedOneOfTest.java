package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedOneOfTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

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
          Inline:
            oneOf:
              - {required: [a], properties: {a: {type: integer}}, x-identified-by: a}
              - {required: [b], properties: {b: {type: string}}, x-identified-by: b}
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
              - {properties: {d: {type: integer}}, required: [d, e]}
            unevaluatedProperties: false
      """;

  private static final String DISCRIMINATING =
      """
      openapi: 3.1.1
      paths: {}
      components:
        schemas:
          Pet:
            oneOf: [{$ref: '#/components/schemas/Cat'}]
            discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
          Cat: {type: object}
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

  @Test
  void pointsToTheRuleWithinItsBranch() {
    List<Finding> findings =
        schema(SCHEMAS, "Inline").findings(json("{\"b\":1}"), 100, Place.IN_BODY);

    assertThat(findings)
        .containsExactly(
            new Finding(
                "/b",
                "type",
                "The value at /b is a whole number, and the contract allows a string.",
                "Send a string.",
                "#/components/schemas/Inline/oneOf/1/properties/b/type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "7", "12"})
  void saysThatSeveralBranchesFit(String body) {
    List<Finding> findings = schema(SCHEMAS, "Several").findings(json(body), 100, Place.IN_BODY);

    assertThat(findings)
        .containsExactly(
            new Finding(
                "",
                "oneOf",
                "The body fits none or several of the 3 forms of which it must have one.",
                "Compare it with #/components/schemas/Several/oneOf.",
                "#/components/schemas/Several/oneOf"));
  }

  /** Of a hundred thousand wrong elements the evaluator's own keyword keeps every error. */
  @Test
  void leavesABranchAtItsFirstErrorWhenOnlyTheAnswerIsAskedFor() {
    JsonNode body = json("{\"numbers\":[" + "null,".repeat(100_000) + "null]}");
    BodySchema schema = schema(SCHEMAS, "Form");
    schema.holds(body);

    long before = THREADS.getCurrentThreadAllocatedBytes();
    boolean holds = schema.holds(body);
    long after = THREADS.getCurrentThreadAllocatedBytes();

    assertThat(holds).isFalse();
    assertThat(after - before).isLessThan(1_000_000);
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
          {"a":1,"b":1} | false
          {"a":1,"d":1} | false
          """)
  void whatLooksIntoBranchesSeesThem(String body, boolean fits) {
    assertThat(schema(LOOKING_INTO_BRANCHES, "Closed").holds(json(body))).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"kind":"cat"} | true
          {"kind":"dog"} | false
          {}             | true
          """)
  void aDiscriminatorThatNamesNoBranchRefuses(String body, boolean fits) {
    assertThat(schema(DISCRIMINATING, "Pet").holds(json(body))).isEqualTo(fits);
  }

  private static BodySchema schema(String document, String name) {
    return ContractDocument.parse("acme", "acme", document.getBytes(StandardCharsets.UTF_8))
        .schema("#/components/schemas/" + name);
  }

  private static JsonNode json(String body) {
    return new BodyReader(Limits.defaults()).readJson(body.getBytes(StandardCharsets.UTF_8));
  }
}
