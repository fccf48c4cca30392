package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.regex.RegularExpressionFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.contactcontracts.validator.Limits;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The official JSON-Schema-Test-Suite for 2020-12, as Debian's {@code
 * libtest-json-schema-acceptance-perl} installs it, on what {@link ShapeCompiler} makes of its
 * schemas. Formats are left out: there they are annotations, here they are asserted.
 */
class SchemaSuiteTest {

  private static final Path SUITE =
      Path.of("/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance/tests/draft2020-12");

  private static final RegularExpressionFactory PATTERNS =
      SchemaRegistryConfig.builder().build().getRegularExpressionFactory();

  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void everySchemaThatHasAShapeGivesTheAnswersOfTheOfficialSuite() throws IOException {
    requireSuite();
    List<String> differences = new ArrayList<>();
    TreeSet<String> keywords = new TreeSet<>();
    int shaped = 0;
    int answers = 0;

    for (Path file : files()) {
      for (JsonNode group : MAPPER.readTree(file.toFile())) {
        Optional<Shape> shape = shape(group.get("schema"));
        if (shape.isEmpty()) {
          continue;
        }
        shaped++;
        keywords.add(file.getFileName().toString().replace(".json", ""));
        for (JsonNode test : group.get("tests")) {
          answers++;
          byte[] body = test.get("data").toString().getBytes(StandardCharsets.UTF_8);
          boolean answer = new BodyScan(body, Limits.defaults()).isOne(shape.get());
          if (answer != test.get("valid").booleanValue()) {
            differences.add(
                "%s: %s: %s"
                    .formatted(
                        file.getFileName(),
                        group.get("description").asText(),
                        test.get("description").asText()));
          }
        }
      }
    }

    assertThat(differences).isEmpty();
    assertThat(keywords)
        .contains(
            "additionalProperties",
            "enum",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "oneOf",
            "pattern",
            "properties",
            "ref",
            "required",
            "type");
    assertThat(shaped).isGreaterThanOrEqualTo(58);
    assertThat(answers).isGreaterThanOrEqualTo(233);
  }

  private static Optional<Shape> shape(JsonNode schema) {
    JsonNode said = schema.deepCopy();
    if (said instanceof ObjectNode object) {
      object.remove("$schema");
    }
    return new ShapeCompiler(
            referring -> at(said, referring.path("$ref").asText()),
            PATTERNS::getRegularExpression,
            format -> {
              throw new AssertionError(format);
            },
            new MemberStates())
        .compile(said);
  }

  private static JsonNode at(JsonNode schema, String reference) {
    // Other references are to anchors and other documents, which no contract has.
    return reference.equals("#") || reference.startsWith("#/")
        ? schema.at(JsonPointer.compile(reference.substring(1)))
        : MAPPER.missingNode();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SUITE)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .filter(file -> !file.endsWith("format.json"))
          .sorted()
          .toList();
    }
  }

  private static void requireSuite() {
    if (Files.isDirectory(SUITE)) {
      return;
    }
    String message =
        "the JSON-Schema-Test-Suite is not installed, so the shapes were NOT held against it;"
            + " install libtest-json-schema-acceptance-perl";
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(message);
    }
    System.err.println("SKIPPED: " + message);
    Assumptions.abort(message);
  }
}
