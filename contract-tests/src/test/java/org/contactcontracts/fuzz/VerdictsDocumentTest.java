package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of {@code docs/verdicts.md} has the answer that stands beside it. */
class VerdictsDocumentTest {

  private static final Path DOCUMENT = Path.of("..", "docs", "verdicts.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `(.*?)` \\| `([^/`]+)/([^/`]+)/([^`]+)` \\| `([^`]+)` \\|");
  private static final Pattern BYTES = Pattern.compile("⟨([0-9A-F ]+)⟩");

  private static final String FORM_PART = "request-multipart/";

  /**
   * An example: what is sent to an operation, and the answer.
   *
   * @param part a body, a path parameter, Content-Type or a field of the form
   */
  record Example(String sent, String vendor, String operation, String part, String answer) {}

  static List<Example> examples() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(m -> new Example(m.group(1), m.group(2), m.group(3), m.group(4), m.group(5)))
        .toList();
  }

  @Test
  void everyRowIsRead() throws IOException {
    long rows =
        Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")).count();

    assertThat(examples()).hasSize((int) rows).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsAnsweredAsTheDocumentSays(Example example) {
    Operation operation = Contract.of(example.vendor()).operation(example.operation());

    Verdict verdict = verdict(operation, example);

    String answer = verdict.conforms() ? "conforms" : verdict.findings().get(0).keyword();
    assertThat(answer).as(verdict.toString()).isEqualTo(example.answer());
  }

  private static Verdict verdict(Operation operation, Example example) {
    if (example.part().equals("Content-Type")) {
      return operation.contentType(example.sent());
    }
    if (example.part().startsWith(FORM_PART)) {
      return operation
          .request("multipart/form-data")
          .orElseThrow()
          .part(example.part().substring(FORM_PART.length()), example.sent());
    }
    return operation.pathParameterNames().contains(example.part())
        ? path(operation, example)
        : body(example);
  }

  private static Verdict path(Operation operation, Example example) {
    Map<String, String> values = new HashMap<>();
    operation.pathParameterNames().forEach(name -> values.put(name, "1"));
    values.put(example.part(), example.sent());
    return operation.pathParameters(values);
  }

  private static Verdict body(Example example) {
    String name = example.vendor() + "/" + example.operation() + "/" + example.part();
    Place place =
        Places.all().stream().filter(p -> p.toString().equals(name)).findFirst().orElseThrow();
    byte[] bytes = bytes(example.sent());
    Verdict verdict = place.gate().validate(bytes);
    assertThat(place.gate().conforms(bytes)).isEqualTo(verdict.conforms());
    return verdict;
  }

  private static byte[] bytes(String sent) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher bytes = BYTES.matcher(sent);
    int from = 0;
    while (bytes.find()) {
      out.writeBytes(sent.substring(from, bytes.start()).getBytes(StandardCharsets.UTF_8));
      out.writeBytes(HexFormat.ofDelimiter(" ").parseHex(bytes.group(1)));
      from = bytes.end();
    }
    out.writeBytes(sent.substring(from).getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }
}
