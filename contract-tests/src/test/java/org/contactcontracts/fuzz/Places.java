package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/** Every body of every operation of every contract. */
public final class Places {

  private static final YAMLMapper YAML = new YAMLMapper();

  private Places() {}

  public static List<Place> all() {
    List<Place> places = new ArrayList<>();
    for (String vendor : Contract.vendors()) {
      JsonNode document = document(vendor);
      for (JsonNode path : document.required("paths")) {
        for (JsonNode operation : path) {
          if (operation.has("operationId")) {
            requests(vendor, document, operation, places);
            responses(vendor, document, operation, places);
          }
        }
      }
    }
    return List.copyOf(places);
  }

  private static void requests(
      String vendor, JsonNode document, JsonNode node, List<Place> places) {
    Operation operation = operation(vendor, node);
    for (Map.Entry<String, JsonNode> content : content(node.path("requestBody"))) {
      String part = content.getKey().equals("application/json") ? "request" : "request-multipart";
      BodyContract gate = operation.request(content.getKey()).orElseThrow();
      places.add(place(operation, part, document, content.getValue(), gate));
    }
  }

  private static void responses(
      String vendor, JsonNode document, JsonNode node, List<Place> places) {
    Operation operation = operation(vendor, node);
    for (Map.Entry<String, JsonNode> response : node.required("responses").properties()) {
      int status = Integer.parseInt(response.getKey().replace('X', '0'));
      String reference = response.getValue().path("$ref").asText();
      JsonNode resolved =
          reference.isEmpty() ? response.getValue() : document.at(reference.substring(1));
      for (Map.Entry<String, JsonNode> content : content(resolved)) {
        Optional<BodyContract> gate = operation.response(status, content.getKey());
        places.add(
            place(
                operation,
                "response-" + response.getKey(),
                document,
                content.getValue(),
                gate.orElseThrow()));
      }
    }
  }

  private static Place place(
      Operation operation, String part, JsonNode document, JsonNode mediaType, BodyContract gate) {
    String pointer = mediaType.required("schema").required("$ref").asText().substring(1);
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    boolean text = gate.mediaType().startsWith("text/");
    return new Place(
        operation.vendor(),
        operation.id(),
        part,
        document,
        pointer,
        Schema.of(document, document.at(pointer)),
        gate,
        text ? String.class : Generated.model(operation.vendor(), name));
  }

  private static Operation operation(String vendor, JsonNode node) {
    return Contract.of(vendor).operation(node.required("operationId").asText());
  }

  private static Iterable<Map.Entry<String, JsonNode>> content(JsonNode body) {
    return body.path("content").properties();
  }

  static JsonNode document(String vendor) {
    String name = "/org/contactcontracts/specs/" + vendor + "/openapi.yaml";
    try (InputStream in = Places.class.getResourceAsStream(name)) {
      return YAML.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
