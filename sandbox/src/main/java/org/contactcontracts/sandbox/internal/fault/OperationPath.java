package org.contactcontracts.sandbox.internal.fault;

import java.util.Optional;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;

/** Finds the operation of a request. */
final class OperationPath {

  private OperationPath() {}

  static Optional<Operation> find(Contract contract, Received received) {
    String path = received.rawPath();
    int below = path.indexOf('/', 1);
    if (below < 0) {
      return Optional.empty();
    }
    String[] segments = path.substring(below).split("/", -1);
    return contract.operations().stream()
        .filter(operation -> operation.method().equals(received.method()))
        .filter(operation -> fits(operation.pathTemplate().split("/", -1), segments))
        .findFirst();
  }

  private static boolean fits(String[] template, String[] segments) {
    if (template.length != segments.length) {
      return false;
    }
    for (int i = 0; i < template.length; i++) {
      if (template[i].startsWith("{") ? segments[i].isEmpty() : !template[i].equals(segments[i])) {
        return false;
      }
    }
    return true;
  }
}
