package org.contactcontracts.sandbox.internal.fault;

/** A fault cannot be read; the message says where, why and what to do. */
final class MalformedFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedFaultException(String message) {
    super(message);
  }
}
