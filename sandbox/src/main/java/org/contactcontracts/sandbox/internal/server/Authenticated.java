package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.contactcontracts.sandbox.internal.Credential;
import org.jspecify.annotations.Nullable;

/**
 * Tells an operation whose world it works on.
 *
 * @param credential null where none is asked for
 */
record Authenticated(@Nullable Credential credential) implements SecurityContext {

  @Override
  public @Nullable Principal getUserPrincipal() {
    return credential;
  }

  @Override
  public boolean isUserInRole(String role) {
    return false;
  }

  @Override
  public boolean isSecure() {
    return false;
  }

  @Override
  public String getAuthenticationScheme() {
    return "sandbox";
  }
}
