package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.validator.internal.ContractDocument.OperationNode;

/** Reads the operations of a document (OAS 3.1.1, Paths Object) and compiles their schemas. */
final class OperationNodes {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final ContractDocument document;

  OperationNodes(ContractDocument document) {
    this.document = document;
  }

  List<OperationNode> read() {
    List<OperationNode> operations = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String path : names(document.root().path("paths"))) {
      String item = document.resolve("#/paths/" + Pointers.escape(path));
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
    if (!node.path("operationId").isTextual()) {
      throw ContractDocument.unreadable(
          document.vendor(), "has no operationId at " + place + "; give it one");
    }
    Map<String, String> requestContent = Map.of();
    boolean required = false;
    String body = "";
    if (node.has("requestBody")) {
      body = document.resolve(place + "/requestBody");
      requestContent = content(body);
      required = document.at(body).path("required").asBoolean();
    }
    Map<String, Map<String, String>> responses = new LinkedHashMap<>();
    for (String status : names(node.path("responses"))) {
      if (!status.startsWith("x-")) {
        String response = document.resolve(place + "/responses/" + Pointers.escape(status));
        responses.put(status, content(response));
      }
    }
    return new OperationNode(
        node.get("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        body,
        required,
        requestContent,
        responses,
        pathParameters(item, place));
  }

  private Map<String, String> content(String place) {
    Map<String, String> pointers = new LinkedHashMap<>();
    for (String mediaType : names(document.at(place).path("content"))) {
      String schema = place + "/content/" + Pointers.escape(mediaType) + "/schema";
      if (!document.at(schema).isMissingNode()) {
        pointers.put(mediaType, compiled(schema));
      }
    }
    return pointers;
  }

  /** Those of the path, overridden by those of the operation (OAS 3.1.1, Path Item Object). */
  private Map<String, String> pathParameters(String item, String operation) {
    Map<String, String> pointers = new LinkedHashMap<>();
    for (String owner : List.of(item, operation)) {
      int count = document.at(owner).path("parameters").size();
      for (int i = 0; i < count; i++) {
        String place = document.resolve(owner + "/parameters/" + i);
        JsonNode parameter = document.at(place);
        if (parameter.path("in").asText().equals("path")) {
          pointers.put(parameter.path("name").asText(), compiled(place + "/schema"));
        }
      }
    }
    return pointers;
  }

  private String compiled(String schema) {
    return document.schema(document.resolve(schema)).pointer();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
