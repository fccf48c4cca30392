package org.contactcontracts.validator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.contactcontracts.validator.internal.ContentType;
import org.contactcontracts.validator.internal.ContractDocument;
import org.contactcontracts.validator.internal.OperationNode;
import org.contactcontracts.validator.internal.OperationNode.ParameterNode;
import org.contactcontracts.validator.internal.PartTypes;

/**
 * One operation of a contract: what is sent and what may come back.
 *
 * <p>Media types are compared without their parameters and without regard to case. Immutable and
 * safe for use by several threads.
 */
public final class Operation {
  private static final String JSON = "application/json";

  private final String vendor;
  private final OperationNode node;
  private final Map<String, BodyContract> requests;
  private final Map<String, Map<String, BodyContract>> responses = new LinkedHashMap<>();
  private final Map<String, List<Parameter>> responseHeaders = new HashMap<>();
  private final List<Parameter> parameters;

  Operation(ContractDocument document, OperationNode node, Limits limits) {
    this.vendor = document.vendor();
    this.node = node;
    this.requests =
        bodies(document.ofRequests(), node.request().pointer(), node.request().content(), limits);
    node.responses()
        .forEach(
            (status, response) -> {
              responses.put(status, bodies(document, "", response.content(), limits));
              responseHeaders.put(status, parameters(document, response.headers(), limits));
            });
    this.parameters = parameters(document.ofRequests(), node.parameters(), limits);
  }

  private static List<Parameter> parameters(
      ContractDocument document, List<ParameterNode> nodes, Limits limits) {
    return nodes.stream().map(node -> new Parameter(document, node, limits)).toList();
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

  /** The operationId; method and path, such as {@code GET /pets/{id}}, when it has none. */
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

  /** Where it stands in the contract, such as {@code #/paths/~1pets~1{id}/get}. */
  public String pointer() {
    return node.pointer();
  }

  /**
   * The servers that offer it, in the order of the contract: its own, else those of its path, else
   * those of the document.
   */
  public List<Server> servers() {
    return node.servers();
  }

  /** The media types of the request, in the order of the contract; empty when it has no body. */
  public List<String> requestMediaTypes() {
    return requests.values().stream().map(BodyContract::mediaType).toList();
  }

  /** Whether a request without a body breaks the contract. */
  public boolean requestBodyRequired() {
    return node.request().required();
  }

  /** Where the request body stands in the contract; the operation itself when it has none. */
  public String requestPointer() {
    return node.request().pointer().isEmpty() ? node.pointer() : node.request().pointer();
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
   * What the contract demands of a request in a media type. A media type that the contract writes
   * out wins over a range such as {@code image/*} (OAS 3.1.1, Media Type Object).
   *
   * @param mediaType such as the value of a Content-Type header
   * @return empty when the operation does not take the media type
   */
  public Optional<BodyContract> request(String mediaType) {
    return Optional.ofNullable(ContentType.find(requests, mediaType));
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
    String problem = contentType.isBlank() ? "is missing" : "is not one that this operation takes";
    return Verdict.of(
        List.of(
            new Finding(
                "",
                "media-type",
                "The content type " + problem + ".",
                "Send " + String.join(" or ", requestMediaTypes()) + ".",
                requestPointer() + "/content")));
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
    return Optional.ofNullable(ContentType.find(responsesTo(status), mediaType));
  }

  /**
   * How the contract writes the response to a status: the status itself, its range such as 5XX, or
   * {@code default}; empty when it does not document the status.
   *
   * @param status such as 404
   */
  public String statusKey(int status) {
    String key = key(status);
    return responses.containsKey(key) ? key : "";
  }

  /**
   * Where the response to a status stands in the contract; all responses when the status is not
   * documented.
   *
   * @param status such as 404
   */
  public String responsePointer(int status) {
    OperationNode.ResponseNode response = node.responses().get(key(status));
    return response == null ? node.pointer() + "/responses" : response.pointer();
  }

  /**
   * The headers of a response that the contract names, in its order; none when the status is not
   * documented.
   *
   * @param status such as 404
   */
  public List<Parameter> responseHeaders(int status) {
    return responseHeaders.getOrDefault(key(status), List.of());
  }

  /** The parameters, in the order of the contract. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /**
   * The parameters in one place, in the order of the contract.
   *
   * @param in which place
   */
  public List<Parameter> parameters(Parameter.In in) {
    return parameters.stream().filter(parameter -> parameter.in() == in).toList();
  }

  /** The names of the path parameters, in the order of the contract. */
  public List<String> pathParameterNames() {
    return parameters(Parameter.In.PATH).stream().map(Parameter::name).toList();
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
    return Parameters.verdict(
        parameters(Parameter.In.PATH),
        parameter ->
            values.containsKey(parameter.name())
                ? List.of(values.get(parameter.name()))
                : List.of());
  }

  /**
   * Says whether the query conforms, and if not, which parameters and why. The instance of a
   * finding is a slash and the name of the parameter; the keyword of one that the contract does not
   * know is {@code unknown-parameter}. A query parameter that carries a {@link Credential} is
   * known.
   *
   * @param values the values by name, in the order of the query, percent-decoded; one for each time
   *     that the name was given
   */
  public Verdict queryParameters(Map<String, List<String>> values) {
    List<Parameter> known = parameters(Parameter.In.QUERY);
    Verdict verdict =
        Parameters.verdict(known, parameter -> values.getOrDefault(parameter.name(), List.of()));
    return verdict.kind() == Verdict.Kind.UNREADABLE
        ? verdict
        : Parameters.withUnknown(verdict, values.keySet(), known, node);
  }

  /**
   * Says whether the headers of a request conform to the header parameters, and if not, which and
   * why. Headers that the contract does not name are free. The instance of a finding is a slash and
   * the name of the header.
   *
   * @param values gives the value of a header, asked in the spelling of the contract; several are
   *     joined by a comma and a space (RFC 9110, 5.3). Empty when it was not sent
   */
  public Verdict headerParameters(Function<String, Optional<String>> values) {
    return Parameters.verdict(
        parameters(Parameter.In.HEADER),
        header -> values.apply(header.name()).map(List::of).orElse(List.of()));
  }

  /**
   * Says whether the headers of a response conform, and if not, which and why. Headers that the
   * contract does not name are free. The instance of a finding is a slash and the name of the
   * header.
   *
   * @param status such as 404; of one that is not documented no header is known
   * @param values as {@link #headerParameters} takes it
   */
  public Verdict responseHeaders(int status, Function<String, Optional<String>> values) {
    return Parameters.verdict(
        responseHeaders(status),
        header -> values.apply(header.name()).map(List::of).orElse(List.of()));
  }

  /**
   * The credentials that a request must carry: each list is enough, and all of a list together.
   * Empty when a request without any is fine.
   */
  public List<List<Credential>> credentials() {
    return node.security();
  }

  /**
   * Says whether a request carries credentials that are enough. A refusal has one finding, with the
   * keyword {@code security} and an empty instance.
   *
   * @param sent whether the request carries a credential; see {@link Credential#fits}
   */
  public Verdict credentials(Predicate<Credential> sent) {
    return Credentials.verdict(credentials(), sent, node.securityPointer());
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
