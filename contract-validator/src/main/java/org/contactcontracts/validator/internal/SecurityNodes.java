package org.contactcontracts.validator.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.contactcontracts.validator.Credential;
import org.contactcontracts.validator.Credential.In;

/** Reads what credentials an operation needs (OAS 3.1.1, Security Requirement Object). */
final class SecurityNodes {
  private final ContractDocument document;

  SecurityNodes(ContractDocument document) {
    this.document = document;
  }

  /** Where the requirement of an operation stands; that of the document unless it has its own. */
  String pointer(String operation) {
    return document.at(operation).has("security") ? operation + "/security" : "#/security";
  }

  /** The alternatives; none when a request without any credential is fine too. */
  List<List<Credential>> of(String operation) {
    List<List<Credential>> alternatives = new ArrayList<>();
    for (JsonNode requirement : document.at(pointer(operation))) {
      List<Credential> together = new ArrayList<>();
      OperationNodes.names(requirement).forEach(name -> together.add(credential(name)));
      if (together.isEmpty()) {
        return List.of();
      }
      alternatives.add(List.copyOf(together));
    }
    return List.copyOf(alternatives);
  }

  /** Every credential that is named, also where none is needed. */
  List<Credential> named(String operation) {
    List<Credential> named = new ArrayList<>();
    for (JsonNode requirement : document.at(pointer(operation))) {
      OperationNodes.names(requirement).forEach(name -> named.add(credential(name)));
    }
    return named;
  }

  private Credential credential(String name) {
    String place = "#/components/securitySchemes/" + Pointers.escape(name);
    if (document.at(place).isMissingNode()) {
      throw ContractDocument.unreadable(
          document.vendor(),
          "asks for the security scheme "
              + name
              + " without defining it; define it below components/securitySchemes");
    }
    JsonNode scheme = document.at(document.follow(place));
    return switch (scheme.path("type").asText()) {
      case "apiKey" ->
          new Credential(name, in(scheme.path("in").asText()), scheme.path("name").asText(), "");
      case "http" ->
          new Credential(name, In.HEADER, "Authorization", prefix(scheme.path("scheme").asText()));
      case "oauth2", "openIdConnect" -> new Credential(name, In.HEADER, "Authorization", "Bearer");
      default -> new Credential(name, In.ELSEWHERE, "", "");
    };
  }

  private static In in(String word) {
    return switch (word) {
      case "query" -> In.QUERY;
      case "cookie" -> In.COOKIE;
      default -> In.HEADER;
    };
  }

  /** As RFC 9110 and its kin write it: bearer becomes Bearer. */
  private static String prefix(String scheme) {
    return scheme.isEmpty()
        ? ""
        : scheme.substring(0, 1).toUpperCase(Locale.ROOT)
            + scheme.substring(1).toLowerCase(Locale.ROOT);
  }
}
