package org.contactcontracts.validator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.validator.internal.ContentType;
import org.contactcontracts.validator.internal.ContractDocument;
import org.contactcontracts.validator.internal.PartTypes;
import org.contactcontracts.validator.internal.PathParameters;
import org.contactcontracts.validator.internal.UnreadableBody;

/**
 * One operation of a contract: what is sent and what may come back.
 *
 * <p>Media types are compared without their parameters and without regard to case. Immutable and
 * safe for use by several threads.
 */
public final class Operation {
  private static final String JSON = "application/json";

  private final String vendor;
  private final ContractDocument.OperationNode node;
  private final Map<String, BodyContract> requests;
  private final Map<String, Map<String, BodyContract>> responses = new LinkedHashMap<>();
  private final PathParameters pathParameters;

  Operation(ContractDocument document, ContractDocument.OperationNode node, Limits limits) {
    this.vendor = document.vendor();
    this.node = node;
    this.requests = bodies(document, node.requestBody(), node.requestContent(), limits);
    node.responseContents()
        .forEach((status, content) -> responses.put(status, bodies(document, "", content, limits)));
    this.pathParameters = new PathParameters(document, node.pathParameters(), limits);
  }

  private static Map<String, BodyContract> bodies(
      ContractDocument document,
      String requestBody,
      Map<String, String> schemaPointers,
      Limits limits) {
    Map<String, BodyContract> bodies = new LinkedHashMap<>();
    schemaPointers.forEach(
        (mediaType, pointer) ->
            bodies.put(
                ContentType.bare(mediaType),
                new BodyContract(
                    mediaType,
                    document.schema(pointer),
                    PartTypes.of(document, requestBody, mediaType),
                    limits)));
    return bodies;
  }

  /** The vendor id of the contract. */
  public String vendor() {
    return vendor;
  }

  /** The operationId. */
  public String id() {
    return node.id();
  }

  /** The HTTP method in capitals, such as {@code PATCH}. */
  public String method() {
    return node.method();
  }

  /** The path as the contract writes it, such as {@code /public/contacts/{id}}. */
  public String pathTemplate() {
    return node.pathTemplate();
  }

  /** The media types of the request, in the order of the contract; empty when it has no body. */
  public List<String> requestMediaTypes() {
    return requests.values().stream().map(BodyContract::mediaType).toList();
  }

  /** Whether a request without a body breaks the contract. */
  public boolean requestBodyRequired() {
    return node.requestBodyRequired();
  }

  /**
   * What the contract demands of a request in {@code application/json}.
   *
   * @throws ContractException with the code {@code unknown-media-type} when the operation takes no
   *     JSON
   */
  public BodyContract request() {
    return request(JSON)
        .orElseThrow(
            () ->
                new ContractException(
                    ContractException.UNKNOWN_MEDIA_TYPE,
                    "The operation %s of %s takes no %s; it takes %s."
                        .formatted(id(), vendor, JSON, known(requestMediaTypes()))));
  }

  /**
   * What the contract demands of a request in a media type.
   *
   * @param mediaType such as the value of a Content-Type header
   * @return empty when the operation does not take the media type
   */
  public Optional<BodyContract> request(String mediaType) {
    return Optional.ofNullable(requests.get(ContentType.bare(mediaType)));
  }

  /**
   * Says whether the operation takes the media type of a request. A refusal has one finding, with
   * the keyword {@code media-type} and an empty instance.
   *
   * @param contentType the value of the Content-Type header; empty when there is none. Several are
   *     joined by a comma and a space (RFC 9110, 5.3), which is no media type
   */
  public Verdict contentType(String contentType) {
    if (request(contentType).isPresent()) {
      return Verdict.conforming();
    }
    String message =
        "The content type %s; send %s."
            .formatted(
                contentType.isBlank() ? "is missing" : "is not one that this operation takes",
                String.join(" or ", requestMediaTypes()));
    return Verdict.of(
        List.of(new Finding("", "media-type", message, node.requestBody() + "/content")));
  }

  /** The statuses as the contract writes them, such as 200, 5XX or default, in its order. */
  public List<String> statuses() {
    return List.copyOf(responses.keySet());
  }

  /**
   * Whether the contract documents a status, itself, by its range or by default (OAS 3.1.1,
   * Responses Object).
   *
   * @param status such as 404
   */
  public boolean documents(int status) {
    return responses.containsKey(key(status));
  }

  /**
   * The media types of a response, in the order of the contract; empty when the status is not
   * documented or has no body.
   *
   * @param status such as 404
   */
  public List<String> responseMediaTypes(int status) {
    return responsesTo(status).values().stream().map(BodyContract::mediaType).toList();
  }

  /**
   * What the contract demands of a response in {@code application/json}, or in the first documented
   * media type when the status is not answered in JSON.
   *
   * @param status looked up itself, then by its range such as 5XX, then by {@code default}
   * @return empty when the status is not documented or has no body; {@link #documents} tells which
   */
  public Optional<BodyContract> response(int status) {
    Map<String, BodyContract> bodies = responsesTo(status);
    BodyContract json = bodies.get(JSON);
    return json != null ? Optional.of(json) : bodies.values().stream().findFirst();
  }

  /**
   * What the contract demands of a response in a media type.
   *
   * @param status looked up itself, then by its range such as 5XX, then by {@code default}
   * @param mediaType such as the value of a Content-Type header
   * @return empty when the contract does not document this
   */
  public Optional<BodyContract> response(int status, String mediaType) {
    return Optional.ofNullable(responsesTo(status).get(ContentType.bare(mediaType)));
  }

  /** The names of the path parameters, in the order of the contract. */
  public List<String> pathParameterNames() {
    return pathParameters.names();
  }

  /**
   * Says whether the values of the path parameters conform, and if not, which and why. The instance
   * of a finding is a slash and the name of the parameter.
   *
   * @param values the values by name, percent-decoded. An integer is written in decimal digits
   *     without plus sign, leading zeros, fraction or exponent. A name left out is missing
   * @throws ContractException with the code {@code unknown-parameter} when the operation has no
   *     such path parameter
   */
  public Verdict pathParameters(Map<String, String> values) {
    List<String> unknown = new ArrayList<>(values.keySet());
    unknown.removeAll(pathParameterNames());
    if (!unknown.isEmpty()) {
      throw new ContractException(
          ContractException.UNKNOWN_PARAMETER,
          "The operation %s of %s has no path parameter %s; it has %s."
              .formatted(id(), vendor, unknown.get(0), known(pathParameterNames())));
    }
    try {
      return Verdict.of(pathParameters.findings(values));
    } catch (UnreadableBody e) {
      String contract = pathParameters.schemaPointer(e.instance());
      return Verdict.unreadable(new Finding(e.instance(), e.code(), e.sentence(), contract));
    }
  }

  private Map<String, BodyContract> responsesTo(int status) {
    return responses.getOrDefault(key(status), Map.of());
  }

  private String key(int status) {
    String exact = Integer.toString(status);
    String range = status / 100 + "XX";
    if (responses.containsKey(exact)) {
      return exact;
    }
    return responses.containsKey(range) ? range : "default";
  }

  private static String known(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  @Override
  public String toString() {
    return vendor + " " + id();
  }
}
