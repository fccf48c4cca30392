package org.contactcontracts.sandbox.internal.server;

import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses OPTIONS, which RESTEasy would answer by itself and no contract documents. */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
final class NoOptions implements ContainerRequestFilter {
  private final Vendors vendors;

  NoOptions(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getMethod().equals(HttpMethod.OPTIONS)) {
      vendors
          .at(request.getUriInfo().getPath())
          .map(vendor -> ErrorShape.answer(vendor.errors(), 405).toResponse())
          .ifPresent(request::abortWith);
    }
  }
}
