package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.validator.internal.OperationNode.RequestNode;
import org.contactcontracts.validator.internal.OperationNode.ResponseNode;

/** Reads the operations of a document (OAS 3.1.1, Paths Object) and compiles their schemas. */
final class OperationNodes {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ContractDocument document;
  private final ParameterNodes parameters;
  private final SecurityNodes security;
  private final ServerNodes servers;

  OperationNodes(ContractDocument document) {
    this.document = document;
    this.parameters = new ParameterNodes(document);
    this.security = new SecurityNodes(document);
    this.servers = new ServerNodes(document);
  }

  List<OperationNode> read() {
    List<OperationNode> operations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String path : names(document.root().path("paths"))) {
      if (path.startsWith("x-")) {
        continue;
      }
      String item = document.follow("#/paths/" + Pointers.escape(path));
      for (String method : names(document.at(item))) {
        if (METHODS.contains(method)) {
          OperationNode operation = operation(path, item, method);
          if (!ids.add(operation.id())) {
            throw ContractDocument.unreadable(
                document.vendor(), "has the operationId " + operation.id() + " twice; rename one");
          }
          operations.add(operation);
        }
      }
    }
    return operations;
  }

  private OperationNode operation(String path, String item, String method) {
    String place = item + "/" + method;
    JsonNode node = document.at(place);
    String verb = method.toUpperCase(Locale.ROOT);
    return new OperationNode(
        node.path("operationId").asText(verb + " " + path),
        verb,
        path,
        place,
        request(place),
        responses(place),
        parameters.of(item, place),
        security.of(place),
        security.named(place),
        security.pointer(place),
        servers.of(item, place));
  }

  private RequestNode request(String operation) {
    if (!document.at(operation).has("requestBody")) {
      return new RequestNode("", false, Map.of());
    }
    String body = document.follow(operation + "/requestBody");
    return new RequestNode(
        body, document.at(body).path("required").asBoolean(), content(document, body));
  }

  private Map<String, ResponseNode> responses(String operation) {
    Map<String, ResponseNode> responses = new LinkedHashMap<>();
    for (String status : names(document.at(operation).path("responses"))) {
      if (!status.startsWith("x-")) {
        String response = document.follow(operation + "/responses/" + Pointers.escape(status));
        responses.put(
            status,
            new ResponseNode(response, content(document, response), parameters.headers(response)));
      }
    }
    return responses;
  }

  /** The schemas by media type; of a media type without one its own place, which says nothing. */
  static Map<String, String> content(ContractDocument document, String place) {
    Map<String, String> pointers = new LinkedHashMap<>();
    for (String mediaType : names(document.at(place).path("content"))) {
      String entry = place + "/content/" + Pointers.escape(mediaType);
      boolean hasSchema = document.at(entry).has("schema");
      pointers.put(mediaType, hasSchema ? document.compiled(entry + "/schema") : entry);
    }
    return pointers;
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
