package org.contactcontracts.server.internal;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.server.RefusalRenderer;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Limits;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Verdict;

/**
 * Holds path, content type and JSON body of a request against its operation; a form is left to
 * {@link FormReader}.
 */
public final class RequestGate implements ContainerRequestFilter {

  private final Operation operation;
  private final List<Parameter> pathParameters;
  private final Limits limits;
  private final RefusalRenderer renderer;

  public RequestGate(Operation operation, Limits limits, RefusalRenderer renderer) {
    this.operation = operation;
    pathParameters = operation.parameters(Parameter.In.PATH);
    this.limits = limits;
    this.renderer = renderer;
  }

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    Optional<Refusal> refusal = path(request).or(() -> query(request));
    if (refusal.isEmpty() && !operation.requestMediaTypes().isEmpty()) {
      refusal = content(request);
    }
    refusal.map(renderer::render).ifPresent(request::abortWith);
  }

  private Optional<Refusal> content(ContainerRequestContext request) throws IOException {
    Optional<Refusal> refusal = mediaType(request);
    if (refusal.isEmpty() && !isForm(request.getMediaType())) {
      byte[] body = read(request.getEntityStream());
      refusal = body(request, body);
      request.setEntityStream(new ByteArrayInputStream(body));
    }
    return refusal;
  }

  /** Not more than tells that it is too long. */
  private byte[] read(InputStream body) throws IOException {
    // Which takes no buffer for what is in memory already.
    return body instanceof ByteArrayInputStream && body.available() <= limits.maxBytes()
        ? body.readAllBytes()
        : body.readNBytes(FormReader.oneMoreThan(limits.maxBytes()));
  }

  /** The vendors' operations have no query, and what their servers make of one nobody knows. */
  private Optional<Refusal> query(ContainerRequestContext request) {
    if (operation.parameters(Parameter.In.QUERY).isEmpty()) {
      return Optional.empty();
    }
    return refusal(
        Refusal.Reason.INVALID,
        operation.queryParameters(request.getUriInfo().getQueryParameters(true)).findings());
  }

  private Optional<Refusal> path(ContainerRequestContext request) {
    if (!Utf8.isSpelledBy(request.getUriInfo().getPath(false))) {
      Finding finding =
          new Finding(
              "",
              "encoding",
              "The path is not UTF-8.",
              "Write it as UTF-8 before its bytes are escaped.",
              "#/paths");
      return refusal(Refusal.Reason.PATH, List.of(finding));
    }
    MultivaluedMap<String, String> given = request.getUriInfo().getPathParameters(true);
    if (pathParameters.stream().allMatch(parameter -> conforms(parameter, given))) {
      return Optional.empty();
    }
    Map<String, String> values =
        operation.pathParameterNames().stream()
            .filter(given::containsKey)
            .collect(Collectors.toMap(Function.identity(), given::getFirst));
    return refusal(Refusal.Reason.PATH, operation.pathParameters(values).findings());
  }

  private static boolean conforms(Parameter parameter, MultivaluedMap<String, String> given) {
    String value = given.getFirst(parameter.name());
    return value != null && parameter.conforms(value);
  }

  private Optional<Refusal> mediaType(ContainerRequestContext request) {
    Verdict verdict = operation.contentType(ContentNegotiation.sent(request));
    return refusal(Refusal.Reason.MEDIA_TYPE, verdict.findings());
  }

  private Optional<Refusal> body(ContainerRequestContext request, byte[] body) {
    BodyContract contract = operation.request(request.getMediaType().toString()).orElseThrow();
    if (contract.conforms(body)) {
      return Optional.empty();
    }
    Verdict verdict = contract.validate(body);
    return refusal(FormReader.reason(verdict), verdict.findings());
  }

  private Optional<Refusal> refusal(Refusal.Reason reason, List<Finding> findings) {
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(new Refusal(operation.vendor(), operation.id(), reason, findings));
  }

  private static boolean isForm(MediaType type) {
    return MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
  }
}
