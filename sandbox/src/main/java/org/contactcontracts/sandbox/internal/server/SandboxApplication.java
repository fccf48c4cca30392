package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.Application;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactcontracts.sandbox.SandboxLimits;
import org.contactcontracts.sandbox.internal.Vendor;
import org.contactcontracts.sandbox.internal.console.ConsoleFiles;
import org.contactcontracts.server.ContractGate;
import org.contactcontracts.validator.Limits;

/** What is served, and what a request passes on its way. */
final class SandboxApplication extends Application {
  private final Vendors vendors;
  private final SandboxLimits limits;
  private final List<Object> pages;

  SandboxApplication(Vendors vendors, SandboxLimits limits, List<Object> pages) {
    this.vendors = vendors;
    this.limits = limits;
    this.pages = pages;
  }

  @Override
  @SuppressWarnings("deprecation") // Instances are the only way to hand a resource its world.
  public Set<Object> getSingletons() {
    Set<Object> singletons = new LinkedHashSet<>();
    singletons.add(
        ContractGate.builder()
            .limits(
                Limits.builder()
                    .maxBytes(limits.maxJsonBytes())
                    .maxDepth(limits.maxJsonDepth())
                    .build())
            .maxFormBytes(limits.maxBodyBytes())
            .refusals(
                refusal ->
                    vendors
                        .withId(refusal.vendor())
                        .orElseThrow()
                        .errors()
                        .refused(refusal)
                        .toResponse())
            .build());
    singletons.add(new ContactWriter());
    vendors.all().stream().map(Vendor::api).forEach(singletons::add);
    singletons.add(new ErrorAnswers(vendors));
    ConsoleFiles console = new ConsoleFiles();
    singletons.add(new StartPage(console));
    singletons.add(console);
    singletons.addAll(pages);
    return singletons;
  }
}
