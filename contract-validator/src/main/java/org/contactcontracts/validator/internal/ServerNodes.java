package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.validator.Server;

/** Reads the servers of an operation (OAS 3.1.1, Server Object). */
final class ServerNodes {
  private final ContractDocument document;

  ServerNodes(ContractDocument document) {
    this.document = document;
  }

  /** Its own, else those of its path, else those of the document. */
  List<Server> of(String item, String operation) {
    for (String owner : List.of(operation, item, "#")) {
      JsonNode servers = document.at(owner).path("servers");
      if (!servers.isEmpty()) {
        return servers(servers);
      }
    }
    return List.of();
  }

  private static List<Server> servers(JsonNode nodes) {
    List<Server> servers = new ArrayList<>();
    for (JsonNode node : nodes) {
      Map<String, List<String>> variables = new LinkedHashMap<>();
      for (Map.Entry<String, JsonNode> variable : node.path("variables").properties()) {
        List<String> values = new ArrayList<>();
        variable.getValue().path("enum").forEach(value -> values.add(value.asText()));
        variables.put(variable.getKey(), values);
      }
      servers.add(new Server(node.path("url").asText(), variables));
    }
    return List.copyOf(servers);
  }
}
