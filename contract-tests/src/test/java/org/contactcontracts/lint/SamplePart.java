package org.contactcontracts.lint;

import java.util.stream.Stream;

/**
 * A part of an operation that has samples: a request media type or a response status.
 *
 * @param name the name of its folder, such as {@code request-multipart} or {@code response-200}
 * @param at where the part is documented
 */
record SamplePart(String name, Located at) {

  static Stream<SamplePart> of(OperationSite operation) {
    return Stream.concat(
        operation.requestContents().map(c -> new SamplePart(requestName(c.name()), c)),
        operation.responses().map(r -> new SamplePart("response-" + r.name(), r)));
  }

  /** How many accepted samples there must be at least. */
  int accepted() {
    return name.startsWith("request") ? 12 : name.equals("response-200") ? 10 : 1;
  }

  /** How many refused samples there must be at least. */
  int refused() {
    return name.startsWith("request") ? 20 : name.equals("response-200") ? 15 : 1;
  }

  private static String requestName(String mediaType) {
    return mediaType.equals("multipart/form-data") ? "request-multipart" : "request";
  }
}
