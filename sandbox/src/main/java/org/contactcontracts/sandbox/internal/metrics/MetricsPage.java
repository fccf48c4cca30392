package org.contactcontracts.sandbox.internal.metrics;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** Shows the metrics in the text form of Prometheus, to whom the admin API is open. */
@Path("metrics")
public final class MetricsPage {
  private final SandboxMetrics metrics;

  /** A page about a sandbox. */
  public MetricsPage(SandboxMetrics metrics) {
    this.metrics = metrics;
  }

  /** Every metric as it is now. */
  @GET
  @Produces("text/plain;version=0.0.4;charset=UTF-8")
  public Response metrics() {
    return Response.ok(metrics.text()).header("Cache-Control", "no-store").build();
  }
}
