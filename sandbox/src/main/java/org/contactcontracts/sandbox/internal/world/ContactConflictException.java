package org.contactcontracts.sandbox.internal.world;

import static java.util.Objects.requireNonNull;

/** A contact cannot be added beside those that there are. */
public final class ContactConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;

  ContactConflictException(String member, String message) {
    super(requireNonNull(message, "message"));
    this.member = requireNonNull(member, "member");
  }

  /** What is taken: {@code key}, {@code email}, {@code phone_number} or {@code identifier}. */
  public String member() {
    return member;
  }
}
