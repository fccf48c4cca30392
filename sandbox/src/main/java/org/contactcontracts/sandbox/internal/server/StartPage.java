package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.sandbox.internal.console.ConsoleFiles;

/** Says what there is and what to try. */
@Path("/")
public final class StartPage {
  private static final String TEXT = "/org/contactcontracts/sandbox/start-page.txt";

  private final ConsoleFiles console;

  StartPage(ConsoleFiles console) {
    this.console = console;
  }

  /** The page, with addresses that can be copied as they stand. */
  @GET
  @Produces("text/plain;charset=UTF-8")
  public Response page(@Context UriInfo uri) throws IOException {
    String base = uri.getBaseUri().toString().replaceFirst("/+$", "");
    try (InputStream text = StartPage.class.getResourceAsStream(TEXT)) {
      if (text == null) {
        throw new FileNotFoundException(TEXT);
      }
      String page = new String(text.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", base);
      return Response.ok(page).header(HttpHeaders.VARY, HttpHeaders.ACCEPT).build();
    }
  }

  /** The console, for those who ask for HTML by its name, as browsers do. */
  @GET
  @Produces("text/html;charset=UTF-8;qs=0.5")
  public Response console(@Context Request request) throws IOException {
    return Response.fromResponse(console.file("journal.html", request))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
