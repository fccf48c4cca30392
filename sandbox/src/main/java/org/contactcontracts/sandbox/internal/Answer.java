package org.contactcontracts.sandbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.contactcontracts.model.ContactJson;

/**
 * What a vendor answers instead of success.
 *
 * @param status the status, one that its contract documents
 * @param body a model of the vendor
 */
public record Answer(int status, Object body) {

  /** The answer for Jakarta REST. */
  public Response toResponse() {
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
  }

  /** Ends a request with this answer. */
  public WebApplicationException toException() {
    return new WebApplicationException(toResponse());
  }

  /** The body, written where no provider of Jakarta REST is at hand. */
  public byte[] toJson() {
    try {
      return ContactJson.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A model cannot be written as JSON.", e);
    }
  }
}
