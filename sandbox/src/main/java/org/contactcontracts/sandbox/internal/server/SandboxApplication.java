package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.Set;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.server.ContractGate;

/** What is served, and what a request passes on its way. */
final class SandboxApplication extends Application {
  private final Vendors vendors;

  SandboxApplication(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  @SuppressWarnings("deprecation") // Instances are the only way to hand a resource its world.
  public Set<Object> getSingletons() {
    Set<Object> singletons = new LinkedHashSet<>();
    singletons.add(new Authentication(vendors));
    singletons.add(new NoOptions(vendors));
    singletons.add(
        ContractGate.builder()
            .refusals(
                refusal ->
                    vendors
                        .withId(refusal.vendor())
                        .orElseThrow()
                        .errors()
                        .refused(refusal)
                        .toResponse())
            .build());
    vendors.all().stream().map(Vendor::api).forEach(singletons::add);
    singletons.add(new ErrorAnswers(vendors));
    singletons.add(new StartPage());
    singletons.add(new ContactsPage(vendors));
    return singletons;
  }
}
