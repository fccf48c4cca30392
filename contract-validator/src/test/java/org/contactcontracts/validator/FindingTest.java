package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {
  private static final String SCHEMA =
      "#/paths/~1people~1{id}~1{name}~1{active}~1{score}/post/requestBody/content"
          + "/application~1json/schema";

  private final BodyContract request = everyKeyword().operation("createPerson").request();

  static Contract everyKeyword() {
    try (InputStream in = FindingTest.class.getResourceAsStream("every-keyword.yaml")) {
      return Contract.parse("every-keyword", Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "name": 5          | /name     | type      | is a whole number, and the contract allows a string; send a string.
          "name": 5.5        | /name     | type      | is a number with a fraction, and the contract allows a string; send a string.
          "name": {}         | /name     | type      | is an object, and the contract allows a string; send a string.
          "name": true       | /name     | type      | is a boolean, and the contract allows a string; send a string.
          "name": null       | /name     | type      | is null, and the contract allows a string; send a string.
          "flags": ""        | /flags    | type      | is a string, and the contract allows an array, an object, a boolean or a number; send an array, an object, a boolean or a number.
          "nickname": []     | /nickname | type      | is an array, and the contract allows a string or null; send a string or null.
          "age": "secret"    | /age      | type      | is a string, and the contract allows a whole number; send a whole number.
          "age": 1.5         | /age      | type      | is a number with a fraction, and the contract allows a whole number; send a whole number.
          "name": "secret"   | /name     | maxLength | is 6 characters long, and the contract allows 3; shorten it by 3 characters.
          "name": "😀😀😀😀"  | /name     | maxLength | is 4 characters long, and the contract allows 3; shorten it by 1 character.
          "name": "s"        | /name     | minLength | is 1 character long, and the contract demands 2; lengthen it by 1 character.
          "kind": "secret"   | /kind     | enum      | is none of the values that the contract allows; use friend, colleague or "".
          "level": 2         | /level    | enum      | is none of the values that the contract allows; use 1, null, null, {"a":1} or [2].
          "version": 2       | /version  | const     | is not the one value that the contract allows; use 1.
          "phone": "secret"  | /phone    | pattern   | is not a phone number in E.164 notation, a plus sign and 2 to 15 digits without a leading zero, or an empty text; write it like +123456789.
          "phone": "+1234\\n" | /phone    | pattern   | is not a phone number in E.164 notation, a plus sign and 2 to 15 digits without a leading zero, or an empty text; write it like +123456789.
          "hash": "secret"   | /hash     | pattern   | is not 64 lower-case hexadecimal digits; write it so.
          "code": "secret"   | /code     | pattern   | is not of the pattern ^[A-Z]+$; write it so.
          "email": "secret"  | /email    | format    | is not an e-mail address in ASCII; write it like alice@acme.inc.
          "mailbox": "a@b"   | /mailbox  | pattern   | is not an e-mail address in ASCII, with a dot in its host name; write it so.
          "handle": "secret" | /handle   | pattern   | is not an e-mail address, an at sign between texts without white space; write it so.
          "address": "secret" | /address | format    | is not of the format ipv4; write it so.
          "badge": "secret"  | /badge    | format    | is not a UUID of 32 hexadecimal digits in five groups; write it so.
          "avatar": "secret" | /avatar   | format    | is not an absolute URI in the characters of RFC 3986; write it so.
          "born": "secret"   | /born     | format    | is not an existing date of the form YYYY-MM-DD; write it so.
          "seen": "secret"   | /seen     | format    | is not an existing date and time with seconds and offset (RFC 3339), T and Z in capitals; write it like 2023-11-07T05:31:56Z.
          "age": -1          | /age      | minimum   | is below 0, the least that the contract allows; raise it.
          "age": 151         | /age      | maximum   | is above 150, the most that the contract allows; lower it.
          "age": 18446744073709551617.0 | /age | maximum | is above 150, the most that the contract allows; lower it.
          "height": 0        | /height   | exclusiveMinimum | is not above 0, as the contract demands; raise it.
          "height": 3.0      | /height   | exclusiveMaximum | is not below 3, as the contract demands; lower it.
          "step": 0.7        | /step     | multipleOf | is no multiple of 0.5, as the contract demands; round it.
          "tags": []         | /tags     | minItems  | is 0 elements long, and the contract demands 1; lengthen it by 1 element.
          "pair": [1]        | /pair     | minItems  | is 1 element long, and the contract demands 2; lengthen it by 1 element.
          "tags": ["a","b","c"] | /tags  | maxItems  | is 3 elements long, and the contract allows 2; shorten it by 1 element.
          "tags": ["a","a"]  | /tags     | uniqueItems | has an element twice, and the contract allows each once; remove one.
          "extra": {}        | /extra    | minProperties | is 0 members large, and the contract demands 1; extend it by 1 member.
          "wide": {"a":1}    | /wide     | minProperties | is 1 member large, and the contract demands 2; extend it by 1 member.
          "extra": {"a":1,"b":1,"c":1} | /extra | maxProperties | is 3 members large, and the contract allows 2; reduce it by 1 member.
          "closed": {"secret": 1} | /closed | not    | has the member "secret", which the contract rules out here; remove it.
          "banned": {"a": 1, "b": 1} | /banned | not   | has a form that the contract rules out; compare it with #NOT/banned/not.
          "shaped": {"a": 1, "b": 1} | /shaped | not   | has a form that the contract rules out; compare it with #NOT/shaped/not.
          "fluent": 1        | /fluent   | not       | has a form that the contract rules out; compare it with #NOT/fluent/not.
          """)
  void namesThePlaceTheReasonAndTheRemedy(
      String member, String instance, String keyword, String predicate) {
    String name = member.startsWith("\"name\"") ? "" : "\"name\":\"Bob\",";

    Verdict verdict = validate("{" + name + member + "}");

    assertThat(verdict)
        .isEqualTo(
            Verdict.of(
                List.of(
                    saying(
                        instance,
                        keyword,
                        predicate.replace("#NOT", SCHEMA + "/properties"),
                        SCHEMA + "/properties" + instance + "/" + keyword))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {required: [a]}                                  | {}       | a | Add it.
          {required: [a], properties: {a: {}}}             | {}       | a | Add it.
          {required: [a], properties: {a: {enum: [x, y]}}} | {}       | a | Add it with x or y.
          {type: object, required: [a]}                    | 5        |   | Send an object with "a".
          {type: [object, 'null'], properties: {a: {}}}    | 5        |   | Send an object, which may have "a" or null.
          {dependentRequired: {a: [b]}}                    | {"a": 1} |   | Compare it with #/paths/~1a/put/requestBody/content/application~1json/schema/dependentRequired.
          """)
  void saysWhatToSendInstead(String schema, String body, String member, String remedy) {
    String document =
        """
        openapi: 3.1.1
        paths: {/a: {put: {operationId: put, requestBody: {content: {application/json: {schema: %s}}}, responses: {}}}}
        """;
    BodyContract contract =
        Contract.parse("tried", document.formatted(schema).getBytes(StandardCharsets.UTF_8))
            .operation("put")
            .request();

    assertThat(contract.validate(body.getBytes(StandardCharsets.UTF_8)).findings())
        .extracting(Finding::member, Finding::remedy)
        .containsExactly(tuple(Optional.ofNullable(member), remedy));
  }

  @Test
  void acceptsWhatKeepsEveryKeyword() {
    String body =
        """
        {"name":"Bob","nickname":null,"kind":"friend","version":1,"phone":"+123456789",
         "code":"A","email":"alice@acme.inc","avatar":"https://acme.inc/a.png",
         "born":"2023-11-07","seen":"2023-11-07T05:31:56Z","age":150,"height":2.9,"step":0.5,
         "tags":["a","b"],"extra":{"a":1},"closed":{},"form":{"letter":""},"plain":"",
         "level":{"a":1},"twice":"a","forms":[{"letter":""}],"mixed":{"left":1},"fluent":1.5}
        """;

    assertThat(validate(body)).isEqualTo(Verdict.conforming());
    assertThat(request.conforms(body.getBytes(StandardCharsets.UTF_8))).isTrue();
  }

  @Test
  void saysOnceWhatTwoReferencesToOneRuleDemand() {
    assertThat(validate("{\"name\":\"Bob\",\"twice\":\"ab\"}").findings())
        .containsExactly(
            new Finding(
                "/twice",
                "maxLength",
                "The value at /twice is 2 characters long, and the contract allows 1.",
                "Shorten it by 1 character.",
                "#/components/schemas/Short/maxLength"));
  }

  @Test
  void namesTheMissingMember() {
    assertThat(validate("{}").findings())
        .containsExactly(
            new Finding(
                "",
                "required",
                "The body lacks the member \"name\", which is required.",
                "Add it with a string.",
                SCHEMA + "/required",
                Optional.of("name")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nmae        | If "name" was meant, rename it, else remove it.
          Nick_Name   | If "nickname" was meant, rename it, else remove it.
          emails      | If "email" was meant, rename it, else remove it.
          passport    | Remove it.
          """)
  void namesTheNearestKnownMember(String unknown, String remedy) {
    assertThat(validate("{\"name\":\"Bob\",\"" + unknown + "\":1}").findings())
        .containsExactly(
            new Finding(
                "",
                "additionalProperties",
                "The body has the member \"%s\", which the contract does not know."
                    .formatted(unknown),
                remedy,
                SCHEMA + "/additionalProperties",
                Optional.of(unknown)));
  }

  @Test
  void escapesAndCutsNamesFromTheMessage() {
    String finding =
        validate("{\"name\":\"Bob\",\"\\u001b[31m" + "x".repeat(100) + "\":1}")
            .findings()
            .get(0)
            .message();

    assertThat(finding)
        .isEqualTo(
            "The body has the member \"\\u001b[31m"
                + "x".repeat(59)
                + "…\", which the contract does not know; remove it.");
  }

  @Test
  void countsAnIntegerWithAFractionOfZeroAsAnInteger() {
    assertThat(validate("{\"name\":\"Bob\",\"age\":1.0}").conforms()).isTrue();
    assertThat(validate("{\"name\":\"Bob\",\"age\":1e1}").conforms()).isTrue();
    assertThat(validate("{\"name\":\"Bob\",\"age\":-0.0}").conforms()).isTrue();
  }

  @Test
  void acceptsAnAddressInAnyTopLevelDomain() {
    assertThat(validate("{\"name\":\"Bob\",\"email\":\"a@b.acme\"}").conforms()).isTrue();
    assertThat(validate("{\"name\":\"Bob\",\"email\":\"é@b.acme\"}").conforms()).isFalse();
    assertThat(validate("{\"name\":\"Bob\",\"email\":\"a..b@b.acme\"}").conforms()).isFalse();
  }

  @Test
  void ordersByDocumentAndThenByKeyword() {
    Verdict verdict = validate("{\"zzz\":1,\"tags\":[\"a\",2,3],\"age\":-1,\"yyy\":1}");

    assertThat(verdict.findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(
            tuple("", "additionalProperties"),
            tuple("", "additionalProperties"),
            tuple("", "required"),
            tuple("/tags", "maxItems"),
            tuple("/tags/1", "type"),
            tuple("/tags/2", "type"),
            tuple("/age", "minimum"));
    assertThat(verdict.findings().get(0).message()).contains("zzz");
    assertThat(verdict.findings().get(1).message()).contains("yyy");
  }

  @Test
  void escapesTheInstance() {
    assertThat(validateForm("{\"card\":1,\"side\":1,\"inner\":{}}").get(0).instance())
        .isEqualTo("/form/inner");
    String attributes =
        "{\"payload\":{\"id\":1,\"custom_attributes\":{\"a/b~\":{\"x\":1,\"x\":2}}}}";

    Verdict verdict =
        Contract.of("99digital")
            .operation("updateContact")
            .response(200)
            .orElseThrow()
            .validate(attributes.getBytes(StandardCharsets.UTF_8));

    assertThat(verdict.findings().get(0).instance())
        .isEqualTo("/payload/custom_attributes/a~1b~0/x");
  }

  @Test
  void reportsTheBranchThatWasMeant() {
    assertThat(validateForm("{\"card\":\"x\"}"))
        .extracting(Finding::instance, Finding::keyword, Finding::contract)
        .containsExactly(
            tuple("/form", "required", "#/components/schemas/Card/required"),
            tuple("/form/card", "type", "#/components/schemas/Card/properties/card/type"));
  }

  @Test
  void reportsTheBranchThatWasMeantWithinABranch() {
    assertThat(validateForm("{\"card\":1,\"side\":1,\"inner\":{\"letter\":5}}"))
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/form/inner/letter", "type"));
  }

  @Test
  void tellsTheFormsOfEachElementApart() {
    assertThat(validate("{\"name\":\"Bob\",\"forms\":[{},{\"card\":1},{\"letter\":5}]}").findings())
        .extracting(Finding::instance, Finding::keyword, Finding::contract)
        .containsExactly(
            tuple("/forms/0", "oneOf", "#/components/schemas/Form/oneOf"),
            tuple("/forms/1", "required", "#/components/schemas/Card/required"),
            tuple("/forms/2/letter", "type", "#/components/schemas/Letter/properties/letter/type"));
  }

  @Test
  void tellsTwoChoicesOfOneValueApart() {
    assertThat(validate("{\"name\":\"Bob\",\"both\":{\"card\":\"x\"}}").findings())
        .extracting(Finding::instance, Finding::keyword, Finding::contract)
        .containsExactly(
            tuple("/both", "oneOf", "#/components/schemas/Side/oneOf"),
            tuple("/both", "required", "#/components/schemas/Card/required"),
            tuple("/both/card", "type", "#/components/schemas/Card/properties/card/type"));
  }

  @Test
  void takesNoMemberForTheSignOfAFormThatNothingIdentifies() {
    assertThat(validate("{\"name\":\"Bob\",\"mixed\":{\"left\":\"x\",\"\":1}}").findings())
        .extracting(Finding::instance, Finding::keyword)
        .containsExactly(tuple("/mixed/left", "type"));
  }

  @Test
  void namesTheMemberOfAFormThatFitsAnotherToo() {
    assertThat(validate("{\"name\":\"Bob\",\"loose\":{\"p\":1}}").findings())
        .containsExactly(
            new Finding(
                "/loose",
                "oneOf",
                "The value at /loose has \"p\" of the members \"p\" and \"q\", which tell its forms apart, and fits several.",
                "See " + SCHEMA + "/properties/loose/oneOf.",
                SCHEMA + "/properties/loose/oneOf"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                     | has none of the members "card" and "letter", which tell its forms apart; add the one that is meant
          {"card":1,"letter":""} | has several of the members "card" and "letter", which tell its forms apart; keep one of them
          []                     | is an array, and the contract allows an object; send one with either "card" or "letter"
          """)
  void namesTheMembersThatIdentifyTheFormsWhenNoneWasMeant(String form, String predicate) {
    assertThat(validateForm(form))
        .containsExactly(
            saying("/form", "oneOf", predicate + ".", "#/components/schemas/Form/oneOf"));
  }

  /** A finding at an instance whose predicate is written as reason; remedy. */
  private static Finding saying(
      String instance, String keyword, String predicate, String contract) {
    int semicolon = predicate.indexOf("; ");
    String remedy = predicate.substring(semicolon + 2);
    return new Finding(
        instance,
        keyword,
        "The value at " + instance + " " + predicate.substring(0, semicolon) + ".",
        Character.toUpperCase(remedy.charAt(0)) + remedy.substring(1),
        contract);
  }

  @Test
  void comparesWithTheContractWhenNothingIdentifiesTheForms() {
    assertThat(validate("{\"name\":\"Bob\",\"plain\":5}").findings())
        .extracting(Finding::message)
        .containsExactly(
            "The value at /plain fits none or several of the 3 forms of which it must have one;"
                + " compare it with "
                + SCHEMA
                + "/properties/plain/oneOf.");
  }

  @Test
  void neverRepeatsAValue() {
    String body =
        """
        {"name":"secret-1","nickname":["secret-2"],"kind":"secret-3","version":"secret-4",
         "phone":"secret-5","email":"secret-6","avatar":"secret-7","age":"secret-8",
         "tags":["secret-9","secret-9"],"form":{"card":"secret-a"},"plain":["secret-b"]}
        """;

    assertThat(validate(body).findings())
        .hasSizeGreaterThan(10)
        .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("secret"));
  }

  @Test
  void cutsTheListOff() {
    Contract contract = everyKeyword().withLimits(Limits.builder().maxFindings(2).build());
    byte[] body = "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}".getBytes(StandardCharsets.UTF_8);

    Verdict verdict = contract.operation("createPerson").request().validate(body);

    assertThat(verdict.findings())
        .hasSize(3)
        .last()
        .isEqualTo(
            new Finding(
                "",
                "too-many-findings",
                "The list ends after 2 findings.",
                "Mend them and check again.",
                SCHEMA));
  }

  @Test
  void listsAsManyFindingsAsAllowedWithoutAWordOnMore() {
    Contract contract = everyKeyword().withLimits(Limits.builder().maxFindings(3).build());
    byte[] body = "{\"a\":1,\"b\":1}".getBytes(StandardCharsets.UTF_8);

    Verdict verdict = contract.operation("createPerson").request().validate(body);

    assertThat(verdict.findings())
        .extracting(Finding::keyword)
        .containsExactly("additionalProperties", "additionalProperties", "required");
  }

  private List<Finding> validateForm(String form) {
    return validate("{\"name\":\"Bob\",\"form\":" + form + "}").findings();
  }

  private Verdict validate(String body) {
    return request.validate(body.getBytes(StandardCharsets.UTF_8));
  }
}
