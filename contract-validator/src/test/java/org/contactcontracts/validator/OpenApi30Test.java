package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenApi30Test {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Old}
      paths:
        /a/{id}:
          parameters:
            - {name: id, in: path, required: true, schema: {type: integer, minimum: 0, exclusiveMinimum: true}}
          put:
            operationId: put
            parameters:
              - {name: page, in: query, schema: {type: integer, minimum: 0, exclusiveMinimum: true}}
              - {$ref: '#/components/parameters/Limit'}
              - {name: filter, in: query, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
            responses:
              '200': {$ref: '#/components/responses/Thing'}
      components:
        parameters:
          Limit: {name: limit, in: query, schema: {type: integer, minimum: 0, exclusiveMinimum: true}}
        responses:
          Thing:
            description: It.
            headers: {x-count: {schema: {type: integer, minimum: 0, exclusiveMinimum: true}}}
            content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
        schemas:
          Thing:
            type: object
            required: [id, secret]
            properties:
              id: {type: integer, readOnly: true}
              secret: {type: string, writeOnly: true}
              tried: %s
          Text: {type: string, maxLength: 1, example: schema}
      """;

  private static Operation with(String schema) {
    return Contract.parse("old", DOCUMENT.formatted(schema).getBytes(UTF_8)).operation("put");
  }

  private static Verdict tried(String schema, String value) {
    String body = "{\"secret\":\"\",\"tried\":%s}".formatted(value);
    BodyContract request = with(schema).request();

    assertThat(request.conforms(body.getBytes(UTF_8)))
        .isEqualTo(request.validate(body.getBytes(UTF_8)).conforms());
    return request.validate(body.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {type: string, nullable: true}                          | null  |
          {type: string, nullable: true}                          | "a"   |
          {type: string, nullable: false}                         | null  | type
          {type: string, nullable: true}                          | 1     | type
          {nullable: true, maxLength: 1}                          | null  |
          {nullable: true, maxLength: 1}                          | "a"   |
          {type: string, nullable: true, enum: [a]}               | null  | enum
          {type: string, nullable: true, enum: [a, null]}         | null  |
          {type: number, minimum: 1, exclusiveMinimum: true}      | 1     | exclusiveMinimum
          {type: number, minimum: 1, exclusiveMinimum: true}      | 1.5   |
          {type: number, minimum: 1, exclusiveMinimum: false}     | 1     |
          {type: number, minimum: 1, exclusiveMinimum: false}     | 0     | minimum
          {type: number, maximum: 1, exclusiveMaximum: true}      | 1     | exclusiveMaximum
          {type: number, exclusiveMaximum: true}                  | 1     |
          {$ref: '#/components/schemas/Text', maxLength: 9}       | "ab"  | maxLength
          {$ref: '#/components/schemas/Text', maxLength: 0}       | "a"   |
          {properties: {schema: {minimum: 1, exclusiveMinimum: true}}} | {"schema": 1} | exclusiveMinimum
          {required: [a], properties: {a: {readOnly: true}}}      | {}    |
          {const: 1, patternProperties: {a: false}}               | {"a": 1} |
          {type: array, items: {type: string, nullable: true}}    | [null] |
          {properties: {nullable: {type: string, nullable: true}}} | {"nullable": null} |
          {additionalProperties: {type: string, nullable: true}}  | {"a": null} |
          {allOf: [{type: string, nullable: true}]}               | null  |
          {anyOf: [{type: string, nullable: true}]}               | null  |
          {oneOf: [{type: string, nullable: true}]}               | null  |
          {not: {type: string, nullable: true}}                   | null  | not
          """)
  void meansByASchemaWhatItsVersionSays(String schema, String value, String keyword) {
    assertThat(tried(schema, value).findings())
        .extracting(Finding::keyword)
        .isEqualTo(keyword == null ? List.of() : List.of(keyword));
  }

  @Test
  void requiresWhatIsReadOnlyOfResponsesAndWhatIsWriteOnlyOfRequests() {
    Operation put = with("{}");

    assertThat(put.request().validate("{}".getBytes(UTF_8)).findings())
        .extracting(Finding::member)
        .containsExactly(Optional.of("secret"));
    assertThat(put.response(200).orElseThrow().validate("{}".getBytes(UTF_8)).findings())
        .extracting(Finding::member)
        .containsExactly(Optional.of("id"));
  }

  @Test
  void showsAnExampleOfItsOwnKind() {
    assertThat(tried("{type: string, pattern: '^a$', example: a}", "\"b\"").findings())
        .extracting(Finding::remedy)
        .containsExactly("Write it like a.");
    assertThat(tried("{type: string, pattern: '^a$'}", "\"b\"").findings())
        .extracting(Finding::remedy)
        .containsExactly("Write it so.");
  }

  @Test
  void keepsWhatAnExtensionSays() {
    String schema =
        "{oneOf: [{required: [a], x-identified-by: a}, {required: [b], x-identified-by: b}]}";

    assertThat(tried(schema, "{}").findings())
        .extracting(Finding::problem)
        .containsExactly(
            "The value at /tried has none of the members \"a\" and \"b\", which tell its forms"
                + " apart.");
  }

  @Test
  void readsParametersAndHeadersToo() {
    Operation put = with("{}");

    assertThat(put.pathParameters(Map.of("id", "0")).findings())
        .extracting(Finding::keyword)
        .containsExactly("exclusiveMinimum");
    assertThat(put.queryParameters(Map.of("page", List.of("0"), "limit", List.of("0"))).findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/page", "exclusiveMinimum"), tuple("/limit", "exclusiveMinimum"));
    assertThat(put.responseHeaders(200, name -> Optional.of("0")).findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/x-count", "exclusiveMinimum"));
  }

  @Test
  void requiresOfAParameterWhatItRequiresOfRequests() {
    assertThat(with("{}").queryParameters(Map.of("filter", List.of("{}"))).findings())
        .extracting(Finding::member)
        .containsExactly(Optional.of("secret"));
  }

  @Test
  void pointsIntoTheFileAsItIs() {
    Contract contract = Contract.parse("old", DOCUMENT.formatted("{type: string}").getBytes(UTF_8));

    assertThat(contract.position("#/components/schemas/Text/maxLength"))
        .isEqualTo(new TextPosition(32, 26));
  }

  @Test
  void refusesSwaggerWithAWayOut() {
    assertThatThrownBy(() -> Contract.parse("old", "swagger: '2.0'".getBytes(UTF_8)))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The contract of old is a Swagger 2.0 document; convert it to OpenAPI 3.0 or 3.1.");
  }
}
