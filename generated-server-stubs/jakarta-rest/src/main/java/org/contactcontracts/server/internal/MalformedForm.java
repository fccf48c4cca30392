package org.contactcontracts.server.internal;

/** A form that is not written as RFC 7578 says; the message is one sentence with the remedy. */
final class MalformedForm extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedForm() {
    this("The form is not well-formed; write it as RFC 7578 says.");
  }

  MalformedForm(String message) {
    super(message);
  }
}
