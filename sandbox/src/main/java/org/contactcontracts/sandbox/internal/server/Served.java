package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.function.Supplier;
import org.contactcontracts.sandbox.internal.admin.AdminAccess;
import org.contactcontracts.sandbox.internal.exchange.Faults;
import org.contactcontracts.sandbox.internal.exchange.Journal;

/**
 * What a server serves, and who else sees it.
 *
 * @param vendors whose operations there are
 * @param faults what goes wrong
 * @param journal what takes note
 * @param access who may use the admin API and see the metrics
 * @param admin the admin API, asked for when it is first used
 * @param pages resources of Jakarta REST beside the vendors and the admin API
 * @param storeIsInMemory whether an update waits for nothing outside the process
 * @param seedIsLarge whether the first update of a world, which copies the seed, takes long
 */
public record Served(
    Vendors vendors,
    Faults faults,
    Journal journal,
    AdminAccess access,
    Supplier<Application> admin,
    List<Object> pages,
    boolean storeIsInMemory,
    boolean seedIsLarge) {

  /** Copies the pages. */
  public Served {
    pages = List.copyOf(pages);
  }
}
