package org.contactcontracts.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.model.Violation;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Limits;

/** The gate over the validator, the only class here that knows it. */
final class ContractGate implements ResponseGate {

  /** An answer wraps what was sent, so that a request at a limit has an answer beyond it. */
  private static final Limits TWICE =
      Limits.builder()
          .maxBytes(2 * Limits.defaults().maxBytes())
          .maxDepth(2 * Limits.defaults().maxDepth())
          .maxNumberLength(2 * Limits.defaults().maxNumberLength())
          .maxExponent(2 * Limits.defaults().maxExponent())
          .build();

  private final Contract contract;

  /**
   * The gate of a vendor.
   *
   * @param closed whether members that the contract does not list are refused as well
   */
  ContractGate(String vendor, boolean closed) {
    contract = (closed ? closed(vendor) : Contract.of(vendor)).withLimits(TWICE);
  }

  @Override
  public List<Violation> violations(Operation<?> operation, TransportResponse response) {
    var named = contract.operation(operation.id());
    int status = response.status();
    if (!named.documents(status)) {
      return violation(
          "responses",
          "The contract does not name the status %d; it names %s."
              .formatted(status, String.join(", ", named.statuses())));
    }
    List<String> mediaTypes = named.responseMediaTypes(status);
    if (mediaTypes.isEmpty()) {
      return List.of();
    }
    Optional<BodyContract> body =
        named.response(status, response.header("Content-Type").orElse(""));
    if (body.isEmpty()) {
      return violation(
          "content",
          "The answer is not of a media type that the contract names for the status %d; it names %s."
              .formatted(status, String.join(", ", mediaTypes)));
    }
    return body.get().validate(response.body()).findings().stream()
        .map(finding -> new Violation(finding.instance(), finding.keyword(), finding.message()))
        .toList();
  }

  private static List<Violation> violation(String keyword, String message) {
    return List.of(new Violation("", keyword, message));
  }

  /** The bundled contract without the openness of its responses. */
  private static Contract closed(String vendor) {
    String resource = "/org/contactcontracts/specs/" + vendor + "/openapi.yaml";
    try (InputStream yaml = Contract.class.getResourceAsStream(resource)) {
      JsonNode document = new YAMLMapper().readTree(yaml);
      document.path("components").path("schemas").forEach(ContractGate::close);
      return Contract.parse(vendor, document.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes an object that lists its members; one that lists none is free-form, and stays open. */
  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.has("properties")) {
      object.set("additionalProperties", BooleanNode.FALSE);
    }
    schema.forEach(ContractGate::close);
  }
}
