package org.contactcontracts.lint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A rule that a document need not keep.
 *
 * @param document the name of the document, such as {@code specs/sandbox/openapi.yaml}
 * @param rule the id of the rule
 * @param reason why, in a sentence
 */
record Exemption(String document, String rule, String reason) {

  /** The lines of {@code lint/exemptions.txt}. */
  static List<Exemption> all() {
    try (InputStream in = Exemption.class.getResourceAsStream("/lint/exemptions.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Exemption::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Exemption parse(String line) {
    int space = line.indexOf(' ');
    int colon = line.indexOf(": ", space);
    return new Exemption(
        line.substring(0, space), line.substring(space + 1, colon), line.substring(colon + 2));
  }
}
