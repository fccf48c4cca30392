package org.contactcontracts.traffic.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The published schemas of the reports. */
final class JsonSchemas {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonSchemas() {}

  /** Ours, and on top of it no member that it does not describe. */
  static Schema report() {
    JsonNode schema = read("/org/contactcontracts/traffic/report.schema.json");
    close(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
  }

  /** The schema of OASIS. */
  static Schema sarif() {
    JsonNode schema = read("/schema/sarif-schema-2.1.0.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(schema);
  }

  static List<String> errors(Schema schema, String json) {
    return schema.validate(parse(json)).stream().map(Object::toString).toList();
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static JsonNode read(String resource) {
    try (InputStream in = JsonSchemas.class.getResourceAsStream(resource)) {
      return MAPPER.readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("type").asText().equals("object")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(JsonSchemas::close);
  }
}
