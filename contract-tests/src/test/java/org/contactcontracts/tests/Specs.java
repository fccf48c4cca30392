package org.contactcontracts.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the contracts. */
public final class Specs {

  static final Path DIRECTORY =
      Path.of(System.getProperty("specs.directory", "../specs")).toAbsolutePath().normalize();

  private static final YAMLMapper YAML = new YAMLMapper();

  private Specs() {}

  /** The vendor ids, by their folders. The sandbox has a contract and is no vendor. */
  public static List<String> vendors() {
    try (Stream<Path> folders = Files.list(DIRECTORY)) {
      List<String> vendors =
          folders
              .filter(folder -> Files.exists(folder.resolve("openapi.yaml")))
              .map(folder -> folder.getFileName().toString())
              .filter(folder -> !folder.equals("sandbox"))
              .sorted()
              .toList();
      if (vendors.isEmpty()) {
        throw new IllegalStateException("No contract below " + DIRECTORY);
      }
      return vendors;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Path document(String vendor) {
    return DIRECTORY.resolve(vendor).resolve("openapi.yaml");
  }

  static JsonNode tree(String vendor) {
    return yaml(document(vendor));
  }

  public static JsonNode yaml(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
