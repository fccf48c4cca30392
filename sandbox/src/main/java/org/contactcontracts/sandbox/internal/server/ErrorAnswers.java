package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.world.WorldsExhaustedException;
import org.jboss.resteasy.spi.Failure;

/** Answers whatever goes wrong below a vendor as that vendor does. */
@Provider
final class ErrorAnswers implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger("org.contactcontracts.sandbox");

  private final Vendors vendors;

  @Context
  @SuppressWarnings("NullAway.Init")
  private UriInfo uri;

  ErrorAnswers(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException answered && isComplete(answered.getResponse())) {
      return answered.getResponse();
    }
    int status = status(thrown);
    boolean full = thrown instanceof WorldsExhaustedException;
    if (status >= 500 && !full) {
      LOG.log(System.Logger.Level.ERROR, () -> Trace.of(thrown));
    }
    return vendors
        .at(uri.getPath())
        .map(
            vendor ->
                full
                    ? vendor.errors().full(String.valueOf(thrown.getMessage()))
                    : ErrorShape.answer(vendor.errors(), status))
        .map(Answer::toResponse)
        .orElseGet(() -> elsewhere(status));
  }

  private static int status(Throwable thrown) {
    if (thrown instanceof WebApplicationException e) {
      return e.getResponse().getStatus();
    }
    if (thrown instanceof Failure e && e.getErrorCode() > 0) {
      return e.getErrorCode();
    }
    // A request that cannot be read to its end; nobody is left to hear of it.
    return thrown instanceof IOException ? 400 : 500;
  }

  /** Whether a step of the sandbox wrote the answer; what RESTEasy throws has no body or is 200. */
  private static boolean isComplete(Response response) {
    return response.getStatus() >= 400 && response.hasEntity();
  }

  private static Response elsewhere(int status) {
    int error = status >= 400 ? status : 405;
    return Response.status(error)
        .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
        .entity("There is nothing here for this request; GET / says what there is.\n")
        .build();
  }
}
