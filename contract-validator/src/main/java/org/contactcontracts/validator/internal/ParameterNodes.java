package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.validator.Parameter.In;
import org.contactcontracts.validator.internal.OperationNode.ParameterNode;

/** Reads parameters and headers (OAS 3.1.1, Parameter Object and Header Object). */
final class ParameterNodes {
  /** Definitions of these are ignored; other parts of a contract describe them. */
  private static final Set<String> DESCRIBED_ELSEWHERE =
      Set.of("accept", "authorization", "content-type");

  private final ContractDocument document;

  ParameterNodes(ContractDocument document) {
    this.document = document;
  }

  /** Those of the path, overridden by those of the operation (OAS 3.1.1, Path Item Object). */
  List<ParameterNode> of(String item, String operation) {
    Map<String, ParameterNode> parameters = new LinkedHashMap<>();
    for (String owner : List.of(item, operation)) {
      int count = document.at(owner).path("parameters").size();
      for (int i = 0; i < count; i++) {
        String place = document.follow(owner + "/parameters/" + i);
        JsonNode node = document.at(place);
        In in = in(node.path("in").asText());
        String name = node.path("name").asText();
        if (in != In.HEADER || !isDescribedElsewhere(name)) {
          parameters.put(in + " " + name, parameter(name, in, place));
        }
      }
    }
    return List.copyOf(parameters.values());
  }

  /** The headers of a response, but for its Content-Type. */
  List<ParameterNode> headers(String response) {
    List<ParameterNode> headers = new ArrayList<>();
    for (String name : OperationNodes.names(document.at(response).path("headers"))) {
      if (!name.equalsIgnoreCase("content-type")) {
        String place = document.follow(response + "/headers/" + Pointers.escape(name));
        headers.add(parameter(name, In.HEADER, place));
      }
    }
    return headers;
  }

  private static boolean isDescribedElsewhere(String name) {
    return DESCRIBED_ELSEWHERE.contains(name.toLowerCase(Locale.ROOT));
  }

  private In in(String word) {
    return switch (word) {
      case "path" -> In.PATH;
      case "query" -> In.QUERY;
      case "header" -> In.HEADER;
      case "cookie" -> In.COOKIE;
      default ->
          throw ContractDocument.unreadable(
              document.vendor(),
              "has a parameter in \"%s\"; say path, query, header or cookie".formatted(word));
    };
  }

  private ParameterNode parameter(String name, In in, String place) {
    JsonNode node = document.at(place);
    Map<String, String> content = OperationNodes.content(document, place);
    String style = node.path("style").asText(defaultStyle(in));
    String schema = "";
    boolean json = false;
    if (node.has("schema")) {
      schema = document.compiled(place + "/schema");
    } else if (content.size() == 1) {
      Map.Entry<String, String> only = content.entrySet().iterator().next();
      json = ContentType.isJson(ContentType.bare(only.getKey()));
      schema = json ? only.getValue() : "";
    }
    return new ParameterNode(
        name,
        in,
        node.path("required").asBoolean(in == In.PATH),
        style,
        node.path("explode").asBoolean(style.equals("form")),
        place,
        schema,
        json);
  }

  private static String defaultStyle(In in) {
    return in == In.QUERY || in == In.COOKIE ? "form" : "simple";
  }
}
