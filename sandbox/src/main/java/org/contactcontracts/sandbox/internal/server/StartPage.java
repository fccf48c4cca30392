package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Says what there is and what to try. */
@Path("/")
public final class StartPage {
  private static final String TEXT = "/org/contactcontracts/sandbox/start-page.txt";

  StartPage() {}

  /** The page, with addresses that can be copied as they stand. */
  @GET
  @Produces("text/plain;charset=UTF-8")
  public String page(@Context UriInfo uri) throws IOException {
    String base = uri.getBaseUri().toString().replaceFirst("/+$", "");
    try (InputStream text = StartPage.class.getResourceAsStream(TEXT)) {
      if (text == null) {
        throw new FileNotFoundException(TEXT);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", base);
    }
  }
}
