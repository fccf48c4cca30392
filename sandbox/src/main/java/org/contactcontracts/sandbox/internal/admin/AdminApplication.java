package org.contactcontracts.sandbox.internal.admin;

import jakarta.ws.rs.core.Application;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.contactcontracts.server.ContractGate;
import org.contactcontracts.validator.Contract;

/**
 * The admin API, apart from the vendors, so that reading its contract delays nobody who never asks
 * for it.
 */
public final class AdminApplication extends Application {
  private static final String CONTRACT = "/org/contactcontracts/specs/sandbox/openapi.yaml";

  private final AdminResource resource;

  /** The admin API of a sandbox. */
  public AdminApplication(AdminResource resource) {
    this.resource = resource;
  }

  @Override
  @SuppressWarnings(
      "deprecation") // Instances are the only way to hand a resource what it works on.
  public Set<Object> getSingletons() {
    Set<Object> singletons = new LinkedHashSet<>();
    singletons.add(
        ContractGate.builder().contract(contract()).refusals(Problems::response).build());
    singletons.add(resource);
    singletons.add(new AdminErrors());
    singletons.add(new FreeFormWriter());
    return singletons;
  }

  private static Contract contract() {
    try (InputStream yaml = AdminApplication.class.getResourceAsStream(CONTRACT)) {
      if (yaml == null) {
        throw new FileNotFoundException(CONTRACT);
      }
      return Contract.parse("sandbox", yaml.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
