package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import java.util.stream.Stream;

/** An example that breaks its own contract teaches the wrong thing. */
final class ExampleValid implements DocumentRule {
  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .locale(Locale.ENGLISH)
          .pathType(PathType.JSON_POINTER)
          .build();

  @Override
  public String id() {
    return "example-valid";
  }

  @Override
  public String sentence() {
    return "Each example is valid against its schema, formats asserted.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(), builder -> builder.schemaRegistryConfig(CONFIG));
    JsonNode components = document.root().node().path("components");
    return Example.of(document)
        .flatMap(
            example -> {
              // References resolve against the root, so that the components come along.
              ObjectNode schema = example.schema().node().deepCopy();
              schema.set("components", components);
              return check(document, example.value(), registry, schema);
            });
  }

  private Stream<LintFinding> check(
      ContractDocument document, Located value, SchemaRegistry registry, ObjectNode schema) {
    try {
      return registry.getSchema(schema).validate(value.node()).stream()
          .map(
              error ->
                  document.finding(
                      this,
                      value.pointer() + error.getInstanceLocation(),
                      "Mend it: " + error.getMessage() + "."));
    } catch (SchemaException e) {
      return Stream.of(
          document.finding(this, value.pointer(), "Mend its schema, which cannot be evaluated."));
    }
  }
}
