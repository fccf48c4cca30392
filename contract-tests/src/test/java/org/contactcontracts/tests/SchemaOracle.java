package org.contactcontracts.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A document's schemas as networknt sees them with the OpenAPI 3.1 dialect, without anything of
 * ours.
 */
final class SchemaOracle {

  private static final String URI = "https://contact-contracts.example/openapi";

  private final JsonNode document;
  private final SchemaRegistry registry;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  SchemaOracle(JsonNode document) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            builder ->
                builder
                    .schemas(Map.of(URI, document.toString()))
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  }

  List<Error> errors(Sample sample) {
    return schemas
        .computeIfAbsent(
            pointer(sample), pointer -> registry.getSchema(SchemaLocation.of(URI + "#" + pointer)))
        .validate(sample.json());
  }

  boolean accepts(Sample sample) {
    return errors(sample).isEmpty();
  }

  private String pointer(Sample sample) {
    JsonNode content = content(operation(sample.operation()), sample.part());
    return content.required("schema").required("$ref").asText().substring(1);
  }

  private JsonNode operation(String operationId) {
    for (JsonNode path : document.required("paths")) {
      for (JsonNode operation : path) {
        if (operationId.equals(operation.path("operationId").asText())) {
          return operation;
        }
      }
    }
    throw new IllegalStateException("No operation " + operationId);
  }

  private JsonNode content(JsonNode operation, String part) {
    if (part.startsWith("request")) {
      String mediaType = part.equals("request") ? "application/json" : "multipart/form-data";
      return operation.required("requestBody").required("content").required(mediaType);
    }
    JsonNode response =
        operation.required("responses").required(part.substring("response-".length()));
    JsonNode resolved =
        response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
    return resolved.required("content").elements().next();
  }
}
