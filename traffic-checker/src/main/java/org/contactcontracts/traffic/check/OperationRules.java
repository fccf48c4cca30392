package org.contactcontracts.traffic.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Parameter;
import org.contactcontracts.validator.Server;
import org.jspecify.annotations.Nullable;

/** An operation as traffic is held against it: what a check asks for, looked up beforehand. */
final class OperationRules {
  private final Operation operation;
  private final int item;
  private final List<BodyRules> requests = new ArrayList<>();
  private final @Nullable ResponseRules[] responses = new ResponseRules[600];
  private final Map<Parameter.In, List<Parameter>> parameters = new LinkedHashMap<>();
  private final ExchangeVerdict conforming;

  OperationRules(Operation operation, CoverageMap coverage) {
    this.operation = operation;
    for (Parameter.In in : Parameter.In.values()) {
      parameters.put(in, operation.parameters(in));
    }
    item = coverage.add(item(Coverage.Kind.OPERATION, ""));
    for (String mediaType : operation.requestMediaTypes()) {
      operation
          .request(mediaType)
          .map(
              b ->
                  BodyRules.of(
                      b,
                      coverage,
                      item(Coverage.Kind.REQUEST_MEDIA_TYPE, mediaType),
                      Coverage.Kind.REQUEST_MEMBER))
          .ifPresent(requests::add);
    }
    Map<String, ResponseRules> byKey = new LinkedHashMap<>();
    for (String key : operation.statuses()) {
      int status = anyStatus(key);
      if (status > 0) {
        byKey.put(key, new ResponseRules(operation, key, status, coverage));
      }
    }
    for (int status = 100; status < responses.length; status++) {
      responses[status] = byKey.get(operation.statusKey(status));
    }
    conforming =
        new ExchangeVerdict(
            ExchangeVerdict.Kind.CONFORMING, operation.vendor(), operation.id(), List.of());
  }

  /** A status that a key of the contract decides; 0 when others leave it none. */
  private int anyStatus(String key) {
    for (int status = 100; status < responses.length; status++) {
      if (operation.statusKey(status).equals(key)) {
        return status;
      }
    }
    return 0;
  }

  private Coverage.Item item(Coverage.Kind kind, String mediaType) {
    return new Coverage.Item(
        operation.vendor(), operation.id(), kind, "", mediaType, "", Coverage.State.NONE, false);
  }

  Operation operation() {
    return operation;
  }

  String method() {
    return operation.method();
  }

  String pathTemplate() {
    return operation.pathTemplate();
  }

  List<Server> servers() {
    return operation.servers();
  }

  /** Its number in the coverage. */
  int item() {
    return item;
  }

  List<Parameter> parameters(Parameter.In in) {
    return parameters.getOrDefault(in, List.of());
  }

  boolean takesBody() {
    return !requests.isEmpty();
  }

  @Nullable BodyRules request(String contentType) {
    BodyRules named = BodyRules.named(requests, contentType);
    return named != null
        ? named
        : BodyRules.of(requests, operation.request(contentType).orElse(null));
  }

  /** What it says of a status; null when it does not document it. */
  @Nullable ResponseRules response(int status) {
    return status >= 100 && status < responses.length ? responses[status] : null;
  }

  /** The verdict on an exchange without findings. */
  ExchangeVerdict conforming() {
    return conforming;
  }
}
