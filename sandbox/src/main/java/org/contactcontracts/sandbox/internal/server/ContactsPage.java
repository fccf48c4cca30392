package org.contactcontracts.sandbox.internal.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.Vendor;

/** Shows the contacts of a world, for tests and people. */
@Path("_sandbox/contacts")
public final class ContactsPage {
  private final Vendors vendors;

  ContactsPage(Vendors vendors) {
    this.vendors = vendors;
  }

  /**
   * The contacts by their key, as the vendor's model.
   *
   * @param vendor the vendor id
   * @param credential the credential; for Omnivibe the inbox identifier
   */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response contacts(
      @QueryParam("vendor") @DefaultValue("") String vendor,
      @QueryParam("credential") @DefaultValue("") String credential)
      throws JsonProcessingException {
    if (vendor.isBlank() || credential.isBlank()) {
      return json(
          400, message("Name a world, such as /_sandbox/contacts?vendor=invent&credential=demo."));
    }
    Optional<Vendor> known = vendors.withId(vendor);
    if (known.isEmpty()) {
      return json(404, message(vendors.unknown(vendor)));
    }
    return json(200, known.get().contacts(credential));
  }

  private static Map<String, Object> message(String text) {
    return Map.of("message", text);
  }

  private static Response json(int status, Map<String, Object> body)
      throws JsonProcessingException {
    return Response.status(status).entity(ContactJson.mapper().writeValueAsString(body)).build();
  }
}
