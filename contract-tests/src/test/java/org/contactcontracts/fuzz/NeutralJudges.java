package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.contactcontracts.tests.Peers;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/** The validators that others wrote, and how each is started. */
final class NeutralJudges {

  private NeutralJudges() {}

  /** JSON Schema 2020-12 on Node. It judges values of schemas, and knows nothing of HTTP. */
  static NeutralJudge ajv(List<Place> places) {
    Path folder = Peers.fromNpm(NeutralJudgesIT.class);
    List<Map<String, Object>> introductions = new ArrayList<>();
    places.stream()
        .collect(Collectors.toMap(Place::vendor, Place::document, (a, b) -> a, TreeMap::new))
        .forEach((vendor, document) -> introductions.add(contract(vendor, document)));
    for (Place place : places) {
      introductions.add(
          Map.of(
              "place", place.toString(),
              "contract", place.vendor(),
              "schema", place.pointer(),
              "mediaType", place.gate().mediaType()));
    }
    return NeutralJudge.start(
        "ajv", List.of("node", folder.resolve("ajv.mjs").toString()), introductions);
  }

  private static Map<String, Object> contract(String name, JsonNode document) {
    return Map.of("name", name, "document", document);
  }

  /** OpenAPI messages on a newer JDK than ours. It knows no multipart. */
  static NeutralJudge atlassian(List<Place> places) {
    Path java = NewestLts.java(NeutralJudgesIT.class);
    String classPath = Peers.fromMaven("atlassian", NeutralJudgesIT.class);
    return NeutralJudge.start(
        "atlassian",
        List.of(java.toString(), "-cp", classPath, "peers/atlassian/AtlassianJudge.java"),
        places.stream().map(NeutralJudges::message).toList());
  }

  private static Map<String, Object> message(Place place) {
    Operation operation = Contract.of(place.vendor()).operation(place.operation());
    String path = operation.pathTemplate();
    for (String parameter : operation.pathParameterNames()) {
      path = path.replace("{" + parameter + "}", "1");
    }
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("place", place.toString());
    message.put("specification", Path.of("../specs", place.vendor(), "openapi.yaml").toString());
    message.put("method", operation.method());
    message.put("path", path);
    message.put("mediaType", place.gate().mediaType());
    if (place.isRequest()) {
      message.put("headers", credentials(place.document()));
    } else {
      String status = place.part().replace("response-", "").replace('X', '0');
      message.put("status", Integer.parseInt(status));
    }
    return message;
  }

  private static Map<String, String> credentials(JsonNode document) {
    Map<String, String> headers = new TreeMap<>();
    for (JsonNode scheme : document.at("/components/securitySchemes")) {
      if (scheme.required("type").asText().equals("apiKey")) {
        headers.put(scheme.required("name").asText(), "fuzz");
      } else {
        headers.put("Authorization", "Bearer fuzz");
      }
    }
    return headers;
  }
}
