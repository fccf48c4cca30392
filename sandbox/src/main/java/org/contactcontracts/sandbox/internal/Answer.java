package org.contactcontracts.sandbox.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.contactcontracts.model.ContactJson;

/**
 * What a vendor answers instead of success.
 *
 * @param status the status, one that its contract documents
 * @param body a model of the vendor
 * @param headers besides Content-Type, by name
 */
public record Answer(int status, Object body, Map<String, String> headers) {

  /** Copies the headers. */
  public Answer {
    headers = Map.copyOf(headers);
  }

  /** An answer without headers of its own. */
  public Answer(int status, Object body) {
    this(status, body, Map.of());
  }

  /** This answer with a header. */
  public Answer with(String name, String value) {
    return new Answer(status, body, Map.of(name, value));
  }

  /** What an answer for Jakarta REST says. */
  public static Answer of(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getStringHeaders()
        .forEach((name, values) -> headers.put(name, String.join(", ", values)));
    headers.remove(HttpHeaders.CONTENT_TYPE);
    return new Answer(response.getStatus(), response.getEntity(), headers);
  }

  /** The answer for Jakarta REST. */
  public Response toResponse() {
    Response.ResponseBuilder builder =
        Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(body);
    headers.forEach(builder::header);
    return builder.build();
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
