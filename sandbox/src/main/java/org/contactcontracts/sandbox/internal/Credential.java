package org.contactcontracts.sandbox.internal;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * Whom a request was authenticated as. The credential itself goes no further.
 *
 * @param worldId the id of the credential's world
 */
public record Credential(String worldId) implements Principal {

  /** The one credential that every vendor refuses. */
  public static final String INVALID = "invalid";

  @Override
  public String getName() {
    return worldId;
  }

  /**
   * The id of the world that the request under way is for.
   *
   * @throws IllegalStateException if nobody authenticated it, which is never to be served
   */
  public static String worldId(SecurityContext context) {
    if (context.getUserPrincipal() instanceof Credential credential) {
      return credential.worldId();
    }
    throw new IllegalStateException("A request reached an operation without authentication.");
  }
}
