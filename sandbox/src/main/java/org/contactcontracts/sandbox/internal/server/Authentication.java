package org.contactcontracts.sandbox.internal.server;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.List;
import org.contactcontracts.sandbox.internal.Credential;
import org.contactcontracts.sandbox.internal.RequestHead;
import org.contactcontracts.sandbox.internal.Vendor;

/** Asks who it is before a path is matched, so that nobody learns which paths there are. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
final class Authentication implements ContainerRequestFilter {
  private final Vendors vendors;

  Authentication(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    List<String> path =
        request.getUriInfo().getPathSegments().stream().map(PathSegment::getPath).toList();
    if (path.isEmpty()) {
      return;
    }
    vendors
        .withId(path.get(0))
        .ifPresent(vendor -> authenticate(request, vendor, path.subList(1, path.size())));
  }

  private static void authenticate(
      ContainerRequestContext request, Vendor vendor, List<String> path) {
    RequestHead head = new RequestHead(request.getHeaders(), path);
    Credential credential = new Credential(vendor.authenticate(head));
    request.setSecurityContext(new Authenticated(credential, request.getSecurityContext()));
  }

  private record Authenticated(Credential credential, SecurityContext before)
      implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
      return credential;
    }

    @Override
    public boolean isUserInRole(String role) {
      return false;
    }

    @Override
    public boolean isSecure() {
      return before.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
      return "sandbox";
    }
  }
}
