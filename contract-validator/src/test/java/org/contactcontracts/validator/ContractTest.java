package org.contactcontracts.validator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractTest {
  private static final String FORM = "multipart/form-data";
  private static final String CONTENT =
      "#/paths/~1public~1api~1v1~1inboxes~1{inbox_identifier}~1contacts~1{contact_identifier}"
          + "/patch/requestBody/content";
  private final Operation create = FindingTest.everyKeyword().operation("createPerson");

  @Test
  void knowsTheBundledContracts() {
    assertThat(Contract.of("invent").limits()).isEqualTo(Limits.defaults());
    assertThat(Contract.of("invent").position("#/paths").line()).isGreaterThan(1);
    assertThat(Contract.vendors()).containsExactly("99digital", "clerk-chat", "invent", "omnivibe");
    assertThat(Contract.vendors())
        .allSatisfy(vendor -> assertThat(Contract.of(vendor).vendor()).isEqualTo(vendor));
    assertThat(Contract.of("invent")).isSameAs(Contract.of("invent"));
    assertThat(Contract.of("invent").title()).isEqualTo("Invent, update a contact");
    assertThat(Contract.of("invent").operations())
        .extracting(Operation::id)
        .containsExactly("updateContact", "updateContactChannel");
  }

  @Test
  void namesTheKnownVendorsAndOperations() {
    assertRefused(
        () -> Contract.of("99Digital"),
        "unknown-vendor",
        "There is no vendor 99Digital; there are 99digital, clerk-chat, invent, omnivibe.");
    assertRefused(
        () -> Contract.of("invent").operation("updatecontact"),
        "unknown-operation",
        "The contract of invent has no operation updatecontact; it has updateContact,"
            + " updateContactChannel.");
  }

  @Test
  void tellsWhatAnOperationTakesAndGives() {
    Operation operation = Contract.of("omnivibe").operation("updateContact");

    assertThat(operation.vendor()).isEqualTo("omnivibe");
    assertThat(operation.method()).isEqualTo("PATCH");
    assertThat(operation.pathTemplate())
        .isEqualTo("/public/api/v1/inboxes/{inbox_identifier}/contacts/{contact_identifier}");
    assertThat(operation.requestBodyRequired()).isTrue();
    assertThat(operation.requestMediaTypes())
        .containsExactly("application/json", "multipart/form-data");
    assertThat(operation.request().schemaPointer())
        .isEqualTo("#/components/schemas/UpdateContactRequest");
    assertThat(operation.request("Multipart/Form-Data; boundary=x").orElseThrow().schemaPointer())
        .isEqualTo("#/components/schemas/UpdateContactForm");
    assertThat(operation.request("text/xml")).isEmpty();
  }

  @Test
  void saysWhyAContentTypeIsNotTaken() {
    Operation operation = Contract.of("omnivibe").operation("updateContact");

    assertThat(operation.contentType("Application/JSON; charset=utf-8"))
        .isEqualTo(Verdict.conforming());
    assertThat(operation.contentType("").findings())
        .containsExactly(
            new Finding(
                "",
                "media-type",
                "The content type is missing.",
                "Send application/json or multipart/form-data.",
                CONTENT));
    assertThat(operation.contentType("application/json, text/plain").findings())
        .containsExactly(
            new Finding(
                "",
                "media-type",
                "The content type is not one that this operation takes.",
                "Send application/json or multipart/form-data.",
                CONTENT));
  }

  @Test
  void holdsThePartsOfAFormAgainstTheirMediaTypes() {
    BodyContract form =
        Contract.of("omnivibe").operation("updateContact").request(FORM).orElseThrow();

    assertThat(form.part("avatar", "IMAGE/PNG; a=b")).isEqualTo(Verdict.conforming());
    assertThat(form.part("name", "text/anything")).isEqualTo(Verdict.conforming());
    assertThat(form.part("avatar", "text/plain").findings())
        .containsExactly(
            new Finding(
                "/avatar",
                "contentType",
                "The value at /avatar has a content type that the contract does not allow.",
                "Send image/png, image/jpeg or image/gif.",
                CONTENT + "/multipart~1form-data/encoding/avatar/contentType"));
  }

  @Test
  void readsRangesOfMediaTypesOfParts() {
    String content =
        "{type: object}, encoding: {a: {contentType: 'image/*'}, b: {contentType: '*/*'}, c: {style: form},"
            + " d: {contentType: 'Image/PNG,text/plain ; charset=utf-8'}}";
    BodyContract form =
        Contract.parse(
                "acme",
                "{openapi: 3.1.1, paths: {/a: {put: {operationId: a, requestBody: {content: {%s: {schema: %s}}}}}}}"
                    .formatted(FORM, content)
                    .getBytes(StandardCharsets.UTF_8))
            .operation("a")
            .request(FORM)
            .orElseThrow();

    assertThat(form.part("a", "image/png").conforms()).isTrue();
    assertThat(form.part("a", "images/png").conforms()).isFalse();
    assertThat(form.part("b", "text/plain").conforms()).isTrue();
    assertThat(form.part("c", "text/plain").conforms()).isTrue();
    assertThat(form.part("d", "image/png").conforms()).isTrue();
    assertThat(form.part("d", "text/plain").conforms()).isTrue();
    assertThat(form.part("d", "image/pngs").findings())
        .extracting(Finding::message)
        .containsExactly(
            "The value at /d has a content type that the contract does not allow; send image/png or"
                + " text/plain.");
    assertThat(form.part("a", "images/png").findings())
        .extracting(Finding::message)
        .containsExactly(
            "The value at /a has a content type that the contract does not allow; send image/*.");
  }

  @Test
  void compilesTheBranchesOfAOneOfWhenItIsRead() {
    byte[] document =
        """
        openapi: 3.1.1
        paths:
          /a:
            put:
              operationId: a
              requestBody:
                content:
                  application/json:
                    schema: {minProperties: 1, oneOf: [{pattern: '['}, {type: object}]}
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> Contract.parse("acme", document))
        .isInstanceOf(ContractException.class)
        .hasMessage("The contract of acme has a schema that cannot be compiled; mend it.");
  }

  @Test
  void leavesThePartsOfAnAnswerFree() {
    byte[] document =
        "{openapi: 3.1.1, paths: {/a: {put: {operationId: a, responses: {'200': {content: {%s: {schema: {}}}}}}}}}"
            .formatted(FORM)
            .getBytes(StandardCharsets.UTF_8);
    BodyContract answer =
        Contract.parse("acme", document).operation("a").response(200, FORM).orElseThrow();

    assertThat(answer.part("avatar", "text/plain")).isEqualTo(Verdict.conforming());
  }

  @Test
  void findsAResponseByStatusThenByRangeThenByDefault() {
    assertThat(create.statuses()).containsExactly("200", "204", "4XX", "default");
    assertThat(create.response(200).orElseThrow().schemaPointer())
        .isEqualTo("#/components/schemas/Form");
    assertThat(create.response(200, "text/plain; charset=utf-8")).isPresent();
    assertThat(create.responseMediaTypes(200)).containsExactly("application/json", "text/plain");
    assertThat(create.response(204)).isEmpty();
    assertThat(create.documents(204)).isTrue();
    assertThat(create.response(404).orElseThrow().mediaType()).isEqualTo("text/plain");
    assertThat(create.response(503).orElseThrow().mediaType()).isEqualTo("application/json");
    assertThat(Contract.of("clerk-chat").operation("updateContact").documents(503)).isFalse();
    assertThat(Contract.of("invent").operation("updateContact").documents(503)).isTrue();
  }

  @Test
  void holdsPathParametersAgainstTheirSchemas() {
    assertThat(
            create.pathParameters(
                Map.of("id", "1", "name", "Bob", "active", "true", "score", "1.5")))
        .isEqualTo(Verdict.conforming());
    assertThat(
            create.pathParameters(Map.of("id", "0", "name", "Alice", "active", "yes")).findings())
        .extracting(Finding::instance, Finding::keyword, Finding::message)
        .containsExactly(
            tuple(
                "/id",
                "minimum",
                "The path parameter id is below 1, the least that the contract allows; raise it."),
            tuple(
                "/name",
                "maxLength",
                "The path parameter name is 5 characters long, and the contract allows 3; shorten"
                    + " it by 2 characters."),
            tuple(
                "/active",
                "type",
                "The path parameter active is neither true nor false; write one of them."),
            tuple("/score", "required", "The path parameter score is missing; give it a number."));
  }

  @Test
  void readsIntegersInCanonicalDigitsOnly() {
    Operation operation = Contract.of("99digital").operation("updateContact");

    for (String id :
        List.of(
            "",
            "01",
            "+1",
            " 1",
            "1 ",
            "1.0",
            "1e1",
            "-0",
            "0x1",
            "1:",
            "1/",
            "١",
            "1\n",
            "9".repeat(2000))) {
      assertThat(operation.pathParameters(Map.of("account_id", id, "contact_id", "1")).findings())
          .containsExactly(
              new Finding(
                  "/account_id",
                  "type",
                  "The path parameter account_id is not a whole number in decimal digits.",
                  "Write the digits only, without leading zeros.",
                  "#/components/parameters/AccountId/schema/type"));
    }
    assertThat(
            operation
                .pathParameters(Map.of("account_id", "9007199254740991", "contact_id", "0"))
                .conforms())
        .isTrue();
    assertThat(
            operation
                .pathParameters(Map.of("account_id", "18446744073709551617", "contact_id", "-1"))
                .findings())
        .extracting(Finding::keyword, Finding::contract)
        .containsExactly(
            tuple("maximum", "#/components/parameters/AccountId/schema/maximum"),
            tuple("minimum", "#/components/parameters/ContactId/schema/minimum"));
  }

  @Test
  void refusesPathParametersThatAreNoTextOrUnknown() {
    Operation operation = Contract.of("clerk-chat").operation("updateContact");

    assertThat(operation.pathParameters(Map.of("id", "\ud800")))
        .isEqualTo(
            Verdict.unreadable(
                new Finding(
                    "/id",
                    "encoding",
                    "The path parameter id has one half of a surrogate pair without the other.",
                    "Write the whole character.",
                    "#/components/parameters/Id/schema")));
    assertRefused(
        () -> operation.pathParameters(Map.of("identifier", "1")),
        "unknown-parameter",
        "The operation updateContact of clerk-chat has no path parameter identifier; it has id.");
  }

  @Test
  @SuppressWarnings("NullAway") // what the compiler would not let pass
  void readsAContractFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.createDirectory(folder.resolve("acme")).resolve("openapi.yaml");
    Files.writeString(file, "openapi: 3.1.1\ninfo: {title: Acme}\npaths: {}\n");

    Contract contract = Contract.read(file);
    assertThat(contract.file()).isEqualTo(file.toString());
    assertThatThrownBy(() -> Contract.read(null, file)).hasMessage("name");

    assertThat(contract.vendor()).isEqualTo("acme");
    assertThat(contract.title()).isEqualTo("Acme");
    assertThat(contract.operations()).isEmpty();
    assertThatThrownBy(() -> Contract.read(folder.resolve("none.yaml")))
        .isInstanceOf(ContractException.class)
        .hasMessage(
            "The contract "
                + folder.resolve("none.yaml")
                + " cannot be read; check that the file exists and is readable.");
  }

  @Test
  void takesTheVendorFromTheFolderOfTheFile(@TempDir Path folder) throws IOException {
    String yaml = "openapi: 3.1.1\npaths: {}\n";
    Path acme = Files.createDirectory(folder.resolve("acme"));
    Files.writeString(acme.resolve("openapi.yaml"), yaml);

    assertThat(Contract.read(acme.resolve("../acme/./openapi.yaml")).vendor()).isEqualTo("acme");
    try (FileSystem zip =
        FileSystems.newFileSystem(folder.resolve("acme.zip"), Map.of("create", "true"))) {
      Path root = Files.writeString(zip.getPath("/openapi.yaml"), yaml);

      assertThat(Contract.read(root).vendor()).isEqualTo("/openapi.yaml");
    }
    assertRefused(
        () -> Contract.read(Path.of("/")),
        "unreadable-contract",
        "The contract / cannot be read; check that the file exists and is readable.");
  }

  @Test
  void takesTheVendorOfAFileWithoutAFolderFromTheWorkingDirectory() {
    String folder = Path.of("").toAbsolutePath().getFileName().toString();

    assertRefused(
        () -> Contract.read(Path.of("pom.xml")),
        "unreadable-contract",
        "The contract of "
            + folder
            + " is not an OpenAPI 3.0 or 3.1 document; say openapi: 3.1.1 and follow it.");
  }

  @Test
  void followsAChainOfReferencesButNoCircle() {
    assertThat(
            Contract.parse("acme", chain(15).getBytes(StandardCharsets.UTF_8))
                .operation("x")
                .request()
                .schemaPointer())
        .isEqualTo("#/components/schemas/S15");
    assertUnreadableContract(
        chain(16),
        "The contract of acme refers in a circle at #/paths/~1a/get/requestBody/content"
            + "/application~1json/schema; mend the reference.");
  }

  @Test
  void refusesABrokenReferenceWithinASchema() {
    assertUnreadableContract(
        operationWith("{properties: {a: {$ref: '#/components/schemas/None'}}}"),
        "The contract of acme has a schema that cannot be compiled; mend it.");
  }

  @Test
  void refusesWhatIsNoContract() {
    assertUnreadableContract("a: [", "The contract of acme is not YAML; mend its syntax.");
    assertUnreadableContract("a: 1\na: 2", "The contract of acme is not YAML; mend its syntax.");
    assertUnreadableContract(
        "openapi: 4.0.0",
        "The contract of acme is not an OpenAPI 3.0 or 3.1 document; say openapi: 3.1.1 and follow it.");
    assertUnreadableContract(
        "",
        "The contract of acme is not an OpenAPI 3.0 or 3.1 document; say openapi: 3.1.1 and follow it.");
    assertUnreadableContract(
        "openapi: 3.1.1\npaths: {/a: {get: {operationId: x}, put: {operationId: x}}}",
        "The contract of acme has the operationId x twice; rename one.");
    assertUnreadableContract(
        operationWith("{$ref: '#/components/schemas/None'}"),
        "The contract of acme has no #/components/schemas/None although it refers to it; mend the"
            + " reference.");
    assertUnreadableContract(
        operationWith("{$ref: 'https://acme.invalid/schema'}"),
        "The contract of acme refers to https://acme.invalid/schema, outside of itself; bundle"
            + " both into one file.");
    assertUnreadableContract(
        operationWith("{type: string, pattern: '['}"),
        "The contract of acme has a schema that cannot be compiled; mend it.");
    assertUnreadableContract(
        operationWith("{properties: {a: {$ref: 'https://acme.invalid/schema'}}}"),
        "The contract of acme refers to https://acme.invalid/schema, outside of itself; bundle"
            + " both into one file.");
  }

  @Test
  void refusesATextThatAPatternCannotBeHeldAgainst() {
    BodyContract request =
        Contract.parse(
                "acme",
                operationWith("{type: string, pattern: '^(a|bb)*$'}")
                    .getBytes(StandardCharsets.UTF_8))
            .operation("x")
            .request();
    byte[] body = ('"' + "a".repeat(1_000_000) + '"').getBytes(StandardCharsets.UTF_8);

    assertThat(request.conforms(body)).isFalse();
    assertThat(request.validate(body))
        .isEqualTo(
            Verdict.unreadable(
                new Finding(
                    "",
                    "too-large",
                    "The body has a text that is too long for a pattern of the contract.",
                    "Shorten the text.",
                    request.schemaPointer())));
  }

  private static String operationWith(String schema) {
    return "openapi: 3.1.1\npaths: {/a: {get: {operationId: x, requestBody: {content:"
        + " {application/json: {schema: "
        + schema
        + "}}}}}}";
  }

  /** A schema that is reached over a number of references. */
  private static String chain(int references) {
    StringBuilder yaml = new StringBuilder(operationWith("{$ref: '#/components/schemas/S1'}"));
    yaml.append("\ncomponents: {schemas: {");
    for (int i = 1; i < references; i++) {
      yaml.append("S%d: {$ref: '#/components/schemas/S%d'}, ".formatted(i, i + 1));
    }
    return yaml.append("S%d: {type: string}}}".formatted(references)).toString();
  }

  private static void assertUnreadableContract(String yaml, String message) {
    assertRefused(
        () -> Contract.parse("acme", yaml.getBytes(StandardCharsets.UTF_8)),
        "unreadable-contract",
        message);
  }

  private static void assertRefused(ThrowingCallable call, String code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ContractException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessage(message);
  }

  @Test
  void namesTheWordsThatItWritesItself() {
    assertThat(Contract.of("99digital").words())
        .contains("phone_number", "custom_attributes", "account_id", "online", "offline")
        .doesNotContain("alice@acme.inc", "Alice", "attribute_key", "object", "description");
  }
}
