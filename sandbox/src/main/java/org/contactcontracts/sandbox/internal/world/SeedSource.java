package org.contactcontracts.sandbox.internal.world;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the contacts that worlds start with are read from. */
interface SeedSource {

  /** What people call it. */
  String name();

  /** The whole of it; whoever opens it closes it. */
  InputStream open() throws IOException;

  /** The JSON Pointer of a vendor's contacts in it. */
  String pointer(String vendor);

  /** What the sandbox brings along for a vendor: an object of contacts. */
  static SeedSource bundled(String vendor) {
    String path = "/org/contactcontracts/sandbox/seeds/" + vendor + ".json";
    return new Bundled(path);
  }

  /** A file with an object of contacts for each vendor. */
  static SeedSource file(Path file) {
    return new File(file);
  }

  /**
   * A resource of the sandbox.
   *
   * @param name its path
   */
  record Bundled(String name) implements SeedSource {

    @Override
    public InputStream open() {
      return requireNonNull(SeedSource.class.getResourceAsStream(name), name);
    }

    @Override
    public String pointer(String vendor) {
      return "";
    }
  }

  /**
   * A file of the user.
   *
   * @param file its path
   */
  record File(Path file) implements SeedSource {

    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }

    @Override
    public String pointer(String vendor) {
      return "/" + vendor;
    }
  }
}
