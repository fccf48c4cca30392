package org.contactcontracts.sandbox.internal.console;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of the console and the contracts that it shows. There are no others: a path is looked
 * up in a list and never on a disk. None of them tells anything about a running sandbox, so
 * everybody may have them; what they show comes from the admin API.
 */
@Path("console")
public final class ConsoleFiles {
  private static final String FOLDER = "/org/contactcontracts/sandbox/console/";
  private static final String SPECS = "/org/contactcontracts/specs/";

  private static final List<String> OWN =
      List.of(
          "api.js",
          "console.css",
          "contract.html",
          "contract.js",
          "dom.js",
          "faults.html",
          "faults.js",
          "icon.svg",
          "journal.html",
          "journal.js",
          "reference.css",
          "reference.html",
          "reference.js",
          "swagger-ui/swagger-ui-bundle.js",
          "swagger-ui/swagger-ui-bundle.js.LICENSE.txt",
          "swagger-ui/swagger-ui.css",
          "worlds.html",
          "worlds.js");

  /** The vendors and the admin API, by the folder of their contract. */
  private static final List<String> CONTRACTS =
      List.of("99digital", "clerk-chat", "invent", "omnivibe", "sandbox");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "html", "text/html;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=UTF-8",
          "yaml", "application/yaml;charset=UTF-8");

  /**
   * Nothing from elsewhere, nothing written into a page, and no page of somebody else around it.
   * The reference has its icons within its style sheet.
   */
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private final Map<String, String> resources =
      Stream.concat(
              OWN.stream().map(name -> Map.entry(name, FOLDER + name)),
              CONTRACTS.stream()
                  .map(
                      name ->
                          Map.entry("contracts/" + name + ".yaml", SPECS + name + "/openapi.yaml")))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private final Map<String, EntityTag> tags = new ConcurrentHashMap<>();

  /** A file by its path, or 304 to whom has it already. */
  @GET
  @Path("{path: .+}")
  public Response file(@PathParam("path") String path, @Context Request request)
      throws IOException {
    String resource = Optional.ofNullable(resources.get(path)).orElseThrow(NotFoundException::new);
    byte[] content = read(resource);
    EntityTag tag = tags.computeIfAbsent(path, key -> tag(content));
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged != null
            ? unchanged
            : Response.ok(content).type(MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1)));
    return answer
        .tag(tag)
        // Asked again each time, so that a newer sandbox on the same port shows its own pages.
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .header("Content-Security-Policy", POLICY)
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  private static byte[] read(String resource) throws IOException {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new FileNotFoundException(resource);
      }
      return in.readAllBytes();
    }
  }

  private static EntityTag tag(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return new EntityTag(HexFormat.of().formatHex(digest, 0, 16));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
