package org.contactcontracts.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A sample payload.
 *
 * @param part {@code request}, {@code request-multipart} or {@code response-STATUS}
 * @param violation what refuses it; null for an accepted one
 */
public record Sample(
    String vendor,
    String operation,
    String part,
    String name,
    Path file,
    @Nullable Violation violation) {

  /** Where and by which keyword a refused sample breaks its schema. */
  public record Violation(String instance, String keyword, String why) {}

  static Sample read(String vendor, Path samples, Path file) {
    Path relative = samples.relativize(file);
    String name = relative.getFileName().toString().replaceFirst("\\.json$", "");
    boolean accepted = relative.getName(2).toString().equals("accepts");
    return new Sample(
        vendor,
        relative.getName(0).toString(),
        relative.getName(1).toString(),
        name,
        file,
        accepted ? null : violation(file.resolveSibling(name + ".violation.yaml")));
  }

  private static Violation violation(Path file) {
    JsonNode yaml = Specs.yaml(file);
    return new Violation(
        yaml.required("instance").asText(),
        yaml.required("keyword").asText(),
        yaml.required("why").asText());
  }

  public boolean accepted() {
    return violation == null;
  }

  public boolean isRequest() {
    return part.startsWith("request");
  }

  public boolean isForm() {
    return part.equals("request-multipart");
  }

  /** The status of a response; a range such as 5XX stands for its first. */
  public int status() {
    return Integer.parseInt(part.substring("response-".length()).replace('X', '0'));
  }

  public byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public JsonNode json() {
    return Json.read(bytes());
  }

  @Override
  public String toString() {
    return String.join("/", vendor, operation, part, accepted() ? "accepts" : "refuses", name);
  }
}
