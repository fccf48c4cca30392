package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
  private static Parameter parameter(String in, String rest) {
    return parameters("[{name: q, in: %s%s}]".formatted(in, rest)).get(0);
  }

  private static List<Parameter> parameters(String parameters) {
    String document =
        """
        openapi: 3.1.1
        paths: {/a: {get: {operationId: get, responses: {}, parameters: %s}}}
        components:
          schemas:
            Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]}
            Number: {type: integer}
        """;
    return Contract.parse("tried", document.formatted(parameters).getBytes(UTF_8))
        .operation("get")
        .parameters();
  }

  /** The values are parted by semicolons. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          query  | schema: {type: string, maxLength: 1}                       | a       |
          query  | schema: {type: string, maxLength: 1}                       | ab      | /q maxLength
          query  | schema: {type: string, maxLength: 1}                       | a;a     | /q duplicate-parameter
          query  | schema: {type: string, minLength: 2}                       | ab      |
          query  | schema: {type: string, minLength: 2}                       | a       | /q minLength
          query  | schema: {oneOf: [{type: string, maxLength: 1}, {type: string, minLength: 3}]} | a |
          query  | schema: {oneOf: [{type: string, maxLength: 1}, {type: string, minLength: 3}]} | ab | /q oneOf
          query  | schema: {oneOf: [{type: string, maxLength: 2}, {type: string, minLength: 2}]} | ab | /q oneOf
          query  | schema: {type: string, pattern: '^a$'}                     | b       | /q pattern
          query  | schema: {type: string, enum: [a, b]}                       | b       |
          query  | schema: {type: string, enum: [a, b]}                       | c       | /q enum
          header | schema: {type: string, maxLength: 1}                       | ab      | /q maxLength
          query  | style: pipeDelimited, schema: {type: string, maxLength: 1} | ab      |
          query  | style: deepObject, schema: {type: string, maxLength: 1}    | a;ab    |
          query  | schema: {type: object, required: [a]}                      | x       |
          path   | required: true, style: label, schema: {type: integer}      | .x      |
          query  | content: {application/json: {schema: {type: object, required: [a]}}} | {} | /q required
          query  | content: {application/json: {schema: {type: array, maxItems: 1}}} | [1,2] | /q maxItems
          query  | content: {application/json: {schema: {type: array, maxItems: 1}}} | [1];[2] | /q duplicate-parameter
          query  | content: {application/json: {schema: {type: string, maxLength: 1}}} | "a" |
          query  | content: {application/json: {schema: {type: integer}}}     | "1"     | /q type
          query  | content: {text/plain: {schema: {type: integer}}}           | x       |
          query  | schema: {type: array, items: {maxLength: 3}}               | a,b,c   | /q/0 maxLength
          query  | schema: {type: array, items: {maxLength: 3}}               | a;b,cd  | /q/1 maxLength
          query  | explode: false, schema: {type: array, items: {maxLength: 3}} | a,b,c |
          query  | explode: false, schema: {type: array, items: {maxLength: 3}} | a,bcde | /q/1 maxLength
          header | schema: {type: array, items: {maxLength: 3}}               | a, bcd, e |
          header | explode: true, schema: {type: array, items: {maxLength: 3}} | a,b,c  |
          query  | schema: {type: array, items: {type: string}}               | 1;true  |
          query  | schema: {type: array, items: {type: boolean}}              | true;1  | /q/1 type
          query  | schema: {type: array, maxItems: 1}                         | ;       | /q maxItems
          query  | schema: {type: array, maxItems: 0}                         | ``      |
          query  | schema: {type: array, maxItems: 0}                         | a       | /q maxItems
          query  | schema: {type: [integer, string], minimum: 5, maxLength: 3} | 1      |
          query  | schema: {type: [integer, string], minimum: 5, maxLength: 0} | 1      | /q maxLength
          query  | schema: {type: [integer, string], minimum: 5, maxLength: 0} | 5      |
          query  | schema: {type: string, maxLength: 3}                       | true    | /q maxLength
          query  | schema: {type: [boolean, 'null']}                          | yes     | /q type
          query  | schema: {type: integer, minimum: 5}                        | 4       | /q minimum
          query  | schema: {type: integer, minimum: 5}                        | 5:      | /q type
          query  | schema: {$ref: '#/components/schemas/Number'}              | 5       |
          query  | schema: {$ref: '#/components/schemas/Number'}              | x       | /q type
          query  | schema: {allOf: [{$ref: '#/components/schemas/Number'}]}   | x       | /q type
          query  | schema: {allOf: [{$ref: '#/components/schemas/Number'}]}   | 5       |
          query  | schema: {enum: [1.5]}                                      | 1.5     |
          query  | schema: {enum: [1]}                                        | 1.0     | /q type
          query  | schema: {not: {type: integer}}                             | x       |
          query  | schema: {type: array, maxItems: 1}                         | a,b     |
          header | schema: {type: array, maxItems: 1}                         | a,b     | /q maxItems
          query  | description: Anything.                                     | x;y     |
          """)
  void readsItsValuesByStyleAndType(String in, String rest, String values, String finding) {
    Parameter parameter = parameter(in, ", " + rest);
    List<String> given = List.of(values.split(";", -1));

    assertThat(parameter.validate(given).findings())
        .extracting(found -> found.instance() + " " + found.keyword())
        .isEqualTo(finding == null ? List.of() : List.of(finding));
    if (given.size() == 1) {
      assertThat(parameter.conforms(values)).isEqualTo(finding == null);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schema: {type: boolean}      | Give it true or false. | /schema
          schema: {type: [boolean, string]} | Give it a boolean or a string. | /schema
          schema: {enum: [a, b]}       | Give it a or b.        | /schema
          schema: {type: string, format: email} | Give it an e-mail address in ASCII. | /schema
          schema: {type: string, format: date, examples: ['2026-01-31']} | Give it an existing date of the form YYYY-MM-DD, such as 2026-01-31. | /schema
          schema: {type: string, pattern: '^[a-z]$'} | Give it a string of the pattern ^[a-z]$. | /schema
          schema: {type: integer, format: int64} | Give it a whole number. | /schema
          schema: {}                   | Give it a value.       | /schema
          description: Anything.       | Give it a value.       | ``
          """)
  void saysWhatIsMissing(String rest, String remedy, String schema) {
    assertThat(parameter("query", ", required: true, " + rest).validate(List.of()).findings())
        .containsExactly(
            new Finding(
                "/q",
                "required",
                "The query parameter q is missing.",
                remedy,
                "#/paths/~1a/get/parameters/0" + schema));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schema: {type: object, properties: {x: {}}}                             | true  | false
          schema: {type: object, properties: {x: {}}, additionalProperties: {}}   | true  | true
          schema: {type: object, properties: {x: {}}, additionalProperties: true}  | true  | true
          schema: {type: object, properties: {x: {}}, additionalProperties: false} | true  | false
          explode: false, schema: {type: object, properties: {x: {}}}             | false | false
          explode: true, style: spaceDelimited, schema: {type: object, properties: {x: {}}} | false | false
          schema: {type: string, properties: {x: {}}}                             | false | false
          """)
  void takesTheMembersOfAnObjectThatIsSpread(String rest, boolean known, boolean other) {
    Parameter parameter = parameter("query", ", " + rest);

    assertThat(parameter.takes("q")).isTrue();
    assertThat(parameter.takes("x")).isEqualTo(known);
    assertThat(parameter.takes("y")).isEqualTo(other);
  }

  @Test
  void spreadsAnObjectOfACookieAndNoneOfAHeader() {
    String object = ", schema: {type: object, properties: {x: {}}}";

    assertThat(parameter("cookie", object).takes("x")).isTrue();
    assertThat(parameter("header", object).takes("x")).isFalse();
  }

  @Test
  void isReadThoughItsSchemaRefersToItself() {
    assertThat(parameter("query", ", schema: {$ref: '#/components/schemas/Loop'}").name())
        .isEqualTo("q");
  }

  @Test
  void isAnotherOneInAnotherPlace() {
    assertThat(parameters("[{name: q, in: query}, {name: q, in: cookie}]"))
        .extracting(Parameter::in)
        .containsExactly(Parameter.In.QUERY, Parameter.In.COOKIE);
  }

  @Test
  void isNoHeaderThatTheContractDescribesElsewhere() {
    assertThat(parameters("[{name: Authorization, in: header}, {name: accept, in: query}]"))
        .extracting(Parameter::name)
        .containsExactly("accept");
  }

  @Test
  void isNotReadFromAnExtension() {
    String document =
        "{openapi: 3.1.1, paths: {x-b: {get: {operationId: b, responses: {}}}, /a: {get:"
            + " {operationId: a, responses: {}}}}}";

    assertThat(Contract.parse("tried", document.getBytes(UTF_8)).operations())
        .extracting(Operation::id)
        .containsExactly("a");
  }

  @Test
  void cannotBeInABody() {
    assertThatThrownBy(() -> parameter("body", ""))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The contract of tried has a parameter in \"body\"; say path, query, header or cookie.");
  }

  @Test
  void namesItselfWhereAPatternCannotBeHeldAgainstIt() {
    Parameter parameter =
        parameter("query", ", schema: {type: array, items: {pattern: '^(a|bb)*$'}}");

    assertThat(parameter.validate(List.of("a".repeat(1_000_000))).findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/q", "too-large"));
    assertThat(parameter.conforms("a".repeat(1_000_000))).isFalse();
  }
}
