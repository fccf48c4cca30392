package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.contactcontracts.validator.Limits;

/**
 * The schemas as networknt evaluates them, with the OpenAPI 3.1 dialect and asserted formats, over
 * readers written for the tests. Where networknt is wrong it is put right, here and in {@link
 * Rfc8259}, for the reasons in {@code docs/verdicts.md}.
 */
final class SchemaOracle {

  private static final String URI = "https://contact-contracts.example/";

  private final Map<Place, Schema> schemas = new HashMap<>();

  SchemaOracle(List<Place> places) {
    Dialect dialect = Dialect.builder(Dialects.getOpenApi31()).format(new Mailbox()).build();
    for (Place place : places) {
      String uri = URI + place.vendor();
      SchemaRegistry registry =
          SchemaRegistry.withDialect(
              dialect,
              builder ->
                  builder
                      .schemas(Map.of(uri, place.document().toString()))
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
      Schema schema = registry.getSchema(SchemaLocation.of(uri + "#" + place.pointer()));
      schema.initializeValidators();
      schemas.put(place, schema);
    }
  }

  /** Whether a value keeps the schema of its place. */
  boolean holds(Place place, JsonNode value) {
    Schema schema = Objects.requireNonNull(schemas.get(place), place.toString());
    return schema.validate(value, OutputFormat.DEFAULT).isEmpty();
  }

  /** The value of a body; empty when it cannot be read. */
  static Optional<JsonNode> read(Place place, byte[] body) {
    if (!place.isText()) {
      return Rfc8259.read(body, Limits.defaults());
    }
    return body.length > Limits.defaults().maxBytes()
        ? Optional.empty()
        : Rfc3629.decode(body).map(TextNode::valueOf);
  }
}
