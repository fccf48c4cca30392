package org.contactcontracts.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test of a refusal asserts the reason, not just that it is refused. */
final class SampleReason implements DocumentRule {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Set<String> MEMBERS = Set.of("instance", "keyword", "why");

  @Override
  public String id() {
    return "sample-reason";
  }

  @Override
  public String sentence() {
    return "Each refused sample, and no other, has a .violation.yaml with instance, "
        + "keyword and why in a sentence.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    return SampleFile.of(document).stream()
        .filter(file -> file.isViolation() ? !isGood(file) : lacksReason(file))
        .map(
            file ->
                document.fileFinding(
                    this,
                    file.file(),
                    "Keep a refused .json and its .violation.yaml with instance, keyword and"
                        + " why."));
  }

  private static boolean lacksReason(SampleFile file) {
    return file.folder().contains("refuses") && !Files.isRegularFile(file.violation());
  }

  private static boolean isGood(SampleFile file) {
    JsonNode reason = read(file.file());
    return file.folder().contains("refuses")
        && Files.isRegularFile(file.sample())
        && reason.propertyStream().map(m -> m.getKey()).collect(Collectors.toSet()).equals(MEMBERS)
        && reason.path("instance").asText().matches("(/.*)?")
        && !reason.path("keyword").asText().isBlank()
        && WholeSentence.is(reason.path("why").asText());
  }

  private static JsonNode read(Path file) {
    try {
      return YAML.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
