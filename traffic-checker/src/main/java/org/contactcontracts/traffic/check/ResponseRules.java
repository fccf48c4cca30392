package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.List;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Parameter;
import org.jspecify.annotations.Nullable;

/** What a contract says of the responses that it writes under one status. */
final class ResponseRules {
  private final Operation operation;
  private final int status;
  private final int item;
  private final List<BodyRules> bodies = new ArrayList<>();
  private final List<Parameter> headers;

  /**
   * The rules of a status.
   *
   * @param key as the contract writes it
   * @param status one of those that the key means
   */
  ResponseRules(Operation operation, String key, int status, CoverageMap coverage) {
    this.operation = operation;
    this.status = status;
    this.headers = operation.responseHeaders(status);
    this.item = coverage.add(item(Coverage.Kind.STATUS, key, ""));
    for (String mediaType : operation.responseMediaTypes(status)) {
      operation
          .response(status, mediaType)
          .map(
              body ->
                  BodyRules.of(
                      body,
                      coverage,
                      item(Coverage.Kind.RESPONSE_MEDIA_TYPE, key, mediaType),
                      Coverage.Kind.RESPONSE_MEMBER))
          .ifPresent(bodies::add);
    }
  }

  private Coverage.Item item(Coverage.Kind kind, String key, String mediaType) {
    return new Coverage.Item(
        operation.vendor(), operation.id(), kind, key, mediaType, "", Coverage.State.NONE, false);
  }

  /** Its number in the coverage. */
  int item() {
    return item;
  }

  String pointer() {
    return operation.responsePointer(status);
  }

  boolean hasBody() {
    return !bodies.isEmpty();
  }

  List<String> mediaTypes() {
    return operation.responseMediaTypes(status);
  }

  List<Parameter> headers() {
    return headers;
  }

  @Nullable BodyRules body(String contentType) {
    BodyRules named = BodyRules.named(bodies, contentType);
    return named != null
        ? named
        : BodyRules.of(bodies, operation.response(status, contentType).orElse(null));
  }
}
