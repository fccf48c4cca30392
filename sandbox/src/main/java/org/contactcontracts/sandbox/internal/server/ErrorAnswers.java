package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.world.WorldsExhaustedException;
import org.jboss.resteasy.spi.Failure;

/** Answers whatever goes wrong below a vendor as that vendor does. */
@Provider
final class ErrorAnswers implements ExceptionMapper<Throwable> {
  private static final System.Logger LOG = System.getLogger("org.contactcontracts.sandbox");

  private static final String NOTHING_HERE =
      "There is nothing here for this request; GET / says what there is.\n";

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
                    : of(vendor.errors(), status))
        .map(Answer::toResponse)
        .orElseGet(() -> elsewhere(status));
  }

  /** The answer of a vendor in place of a bare status; a contract documents only a few. */
  static Answer of(VendorErrors errors, int status) {
    if (status >= 500) {
      return errors.failed();
    }
    return switch (status) {
      case 404 -> errors.notFound();
      case 413 -> errors.badRequest("The request is too long; send less.");
      case 405 ->
          errors.badRequest("The method is not one that this address takes; see the contract.");
      default -> errors.badRequest("The request is malformed; check its address and its headers.");
    };
  }

  /**
   * An answer with the vendor's body if it is an error without one. RESTEasy answers some requests
   * by a bare status, before any filter or exception mapper of an application is asked.
   */
  static Answered shaped(Answered answered, VendorErrors errors) {
    boolean bare = answered.status() >= 400 && answered.headers().first("Content-Type").isEmpty();
    return bare ? Answered.of(of(errors, answered.status())) : answered;
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
        .entity(NOTHING_HERE)
        .build();
  }

  /** The answer to an address that cannot be read and is no vendor's. */
  static Answered unreadable() {
    return new Answered(
        400,
        HeaderList.of("Content-Type", "text/plain;charset=UTF-8"),
        NOTHING_HERE.getBytes(StandardCharsets.UTF_8));
  }
}
