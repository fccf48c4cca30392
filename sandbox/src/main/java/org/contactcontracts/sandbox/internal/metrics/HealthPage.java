package org.contactcontracts.sandbox.internal.metrics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.BooleanSupplier;

/** Says whether the sandbox is well, to everybody who asks. */
@Path("health")
public final class HealthPage {
  private final BooleanSupplier database;

  /**
   * A page about a sandbox.
   *
   * @param database whether the database answers, now
   */
  public HealthPage(BooleanSupplier database) {
    this.database = database;
  }

  /** 200 while the database answers, else 503. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response health() {
    boolean up = database.getAsBoolean();
    return Response.status(up ? 200 : 503)
        .header("Cache-Control", "no-store")
        .entity(
            up
                ? "{\"status\":\"UP\",\"database\":\"UP\"}"
                : "{\"status\":\"DOWN\",\"database\":\"DOWN\"}")
        .build();
  }
}
