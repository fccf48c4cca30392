package org.contactcontracts.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import org.contactcontracts.validator.BodyContract;

/**
 * A body that a contract describes.
 *
 * @param part {@code request}, {@code request-multipart} or {@code response-STATUS}
 * @param pointer where its schema stands in the document, a JSON Pointer
 * @param schema the same, read
 * @param gate what the project's validator says about it
 * @param model the generated type; {@code String} for a text
 */
public record Place(
    String vendor,
    String operation,
    String part,
    JsonNode document,
    String pointer,
    Schema schema,
    BodyContract gate,
    Class<?> model) {

  public boolean isRequest() {
    return part.startsWith("request");
  }

  /** The operation, and whether it is asked or answered. */
  String direction() {
    return vendor + "/" + operation + (isRequest() ? "/requests" : "/responses");
  }

  public boolean isForm() {
    return part.equals("request-multipart");
  }

  /** Whether the body is a text and not JSON. */
  public boolean isText() {
    return gate.mediaType().startsWith("text/");
  }

  /** By name, because comparing documents takes long. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Place that
        && vendor.equals(that.vendor)
        && operation.equals(that.operation)
        && part.equals(that.part);
  }

  @Override
  public int hashCode() {
    return Objects.hash(vendor, operation, part);
  }

  @Override
  public String toString() {
    return vendor + "/" + operation + "/" + part;
  }
}
