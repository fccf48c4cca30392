package org.contactcontracts.sandbox.internal.admin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.contactcontracts.sandbox.internal.world.WorldsExhaustedException;

/** Answers whatever goes wrong in the admin API with problem details. */
final class AdminErrors implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger("org.contactcontracts.sandbox");

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WorldsExhaustedException) {
      return Problems.response(503, String.valueOf(thrown.getMessage()));
    }
    if (thrown instanceof WebApplicationException answered) {
      Response response = answered.getResponse();
      return response.hasEntity() ? response : bare(response.getStatus());
    }
    // Its message may quote what was sent.
    StackTraceElement[] trace = thrown.getStackTrace();
    LOG.log(
        System.Logger.Level.ERROR,
        () ->
            "The admin API failed: %s at %s."
                .formatted(thrown.getClass().getName(), trace.length == 0 ? "?" : trace[0]));
    return Problems.response(
        500,
        "The sandbox failed; its log says where. Please report it as a mistake of the sandbox.");
  }

  private static Response bare(int status) {
    return switch (status) {
      case 404 ->
          Problems.response(
              404,
              "There is nothing at this address; specs/sandbox/openapi.yaml lists what there is.");
      case 405 ->
          Problems.response(
              405,
              "The method is not one that this address takes; see specs/sandbox/openapi.yaml.");
      default ->
          Problems.response(status, "The request is malformed; check its address and its headers.");
    };
  }
}
