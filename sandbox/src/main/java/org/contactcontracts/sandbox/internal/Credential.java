package org.contactcontracts.sandbox.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The credential that a request was authenticated with.
 *
 * @param name the credential itself, which names its world
 */
public record Credential(String name) implements Principal {

  /** The one credential that every vendor refuses. */
  public static final String INVALID = "invalid";

  @Override
  public String getName() {
    return name;
  }

  /**
   * The credential of the request under way.
   *
   * @throws IllegalStateException if nobody authenticated it, which is never to be served
   */
  public static String of(SecurityContext context) {
    if (context.getUserPrincipal() instanceof Credential credential) {
      return credential.name();
    }
    throw new IllegalStateException("A request reached an operation without authentication.");
  }

  /** Keeps the credential out of logs. */
  @Override
  public String toString() {
    return "Credential[]";
  }
}
