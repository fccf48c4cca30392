package org.contactcontracts.traffic.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names files as SARIF and GitHub want them: relative to the checkout, with slashes. */
final class Artifact {
  private static final String STANDARD_INPUT = "stdin";

  private final Path folder;

  /**
   * @param folder absolute
   */
  Artifact(Path folder) {
    this.folder = folder;
  }

  /** The path relative to the folder; absolute when it is not below it. */
  String path(String file) {
    if (file.equals("-")) {
      return STANDARD_INPUT;
    }
    try {
      Path path = folder.resolve(file).normalize();
      Path shown = path.startsWith(folder) ? folder.relativize(path) : path;
      return shown.toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return file;
    }
  }

  /** The same as a URI reference (RFC 3986), percent-encoded. */
  String uri(String file) {
    String path = path(file);
    boolean absolute = path.startsWith("/") || path.matches("[A-Za-z]:/.*");
    try {
      String raw = new URI(null, null, "/" + path, null).toASCIIString();
      if (absolute) {
        return "file://" + (path.startsWith("/") ? raw.substring(1) : raw);
      }
      // A colon before the first slash would be taken for the end of a scheme.
      return raw.substring(1).replace(":", "%3A");
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path is always a URI", e);
    }
  }
}
