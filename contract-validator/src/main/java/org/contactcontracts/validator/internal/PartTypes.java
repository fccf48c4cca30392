package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactcontracts.validator.Finding;

/** The media types that the parts of a form may have (OAS 3.1.1, Encoding Object). */
public final class PartTypes {
  private final String encodings;
  private final Map<String, List<String>> types;

  private PartTypes(String encodings, Map<String, List<String>> types) {
    this.encodings = encodings;
    this.types = types;
  }

  /**
   * The types that a contract lists.
   *
   * @param body where the request body stands; empty for a response, whose parts are free
   */
  public static PartTypes of(ContractDocument document, String body, String mediaType) {
    if (body.isEmpty()) {
      return new PartTypes("", Map.of());
    }
    String encodings = body + "/content/" + Pointers.escape(mediaType) + "/encoding";
    Map<String, List<String>> types = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> encoding : document.at(encodings).properties()) {
      JsonNode listed = encoding.getValue().path("contentType");
      if (listed.isTextual()) {
        types.put(
            encoding.getKey(),
            Stream.of(listed.asText().split(",")).map(ContentType::bare).toList());
      }
    }
    return new PartTypes(encodings, types);
  }

  /** What is wrong with the type of a part. */
  public List<Finding> findings(String field, String contentType) {
    List<String> allowed = types.getOrDefault(field, List.of("*/*"));
    String type = ContentType.bare(contentType);
    if (allowed.stream().anyMatch(range -> matches(range, type))) {
      return List.of();
    }
    String instance = "/" + Pointers.escape(field);
    return List.of(
        new Finding(
            instance,
            "contentType",
            Place.IN_BODY.subject(instance)
                + " has a content type that the contract does not allow.",
            "Send " + alternatives(allowed) + ".",
            encodings + instance + "/contentType"));
  }

  private static String alternatives(List<String> types) {
    int last = types.size() - 1;
    return last == 0
        ? types.get(0)
        : String.join(", ", types.subList(0, last)) + " or " + types.get(last);
  }

  /** RFC 9110, 12.5.1: an asterisk stands for any type or any subtype. */
  private static boolean matches(String range, String type) {
    return range.equals("*/*")
        || range.equals(type)
        || (range.endsWith("/*") && type.startsWith(range.substring(0, range.length() - 1)));
  }
}
