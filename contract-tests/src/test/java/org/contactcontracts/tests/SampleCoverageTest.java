package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples of a contract notice the loss of every property, constraint and enum value. */
class SampleCoverageTest {

  static Stream<String> vendors() {
    return Specs.vendors().stream();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void someSampleNoticesEachMutation(String vendor) throws IOException {
    JsonNode document = Specs.tree(vendor);
    List<Sample> samples = Samples.of(vendor);
    List<Mutation> mutations = Mutation.of(document);

    List<String> survivors =
        mutations.stream()
            .filter(mutation -> !isNoticed(mutation, document, samples))
            .map(Mutation::toString)
            .sorted()
            .toList();

    assertThat(mutations).hasSizeGreaterThan(50);
    assertThat(survivors)
        .as(
            "Mutations that no sample notices. Add a sample, or, if the mutation changes no verdict"
                + " at all, a line with the reason in coverage/equivalent-mutations.txt; take stale"
                + " lines out.")
        .containsExactlyElementsOf(equivalent(vendor).keySet());
  }

  private static boolean isNoticed(Mutation mutation, JsonNode document, List<Sample> samples) {
    SchemaOracle mutant = new SchemaOracle(mutation.apply(document));
    return samples.stream().anyMatch(sample -> changesVerdict(mutant, sample));
  }

  /** A mutant that is no schema any more is noticed by the first sample. */
  private static boolean changesVerdict(SchemaOracle mutant, Sample sample) {
    try {
      return mutant.accepts(sample) != sample.accepted();
    } catch (com.networknt.schema.SchemaException | IllegalArgumentException e) {
      return true;
    }
  }

  /** The reviewed mutations of a vendor that change no verdict, with their reasons. */
  private static Map<String, String> equivalent(String vendor) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    try (InputStream file =
        SampleCoverageTest.class.getResourceAsStream("/coverage/equivalent-mutations.txt")) {
      assertThat(file).isNotNull();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        if (line.startsWith(vendor + " ")) {
          String[] halves = line.substring(vendor.length() + 1).split(": ", 2);
          assertThat(halves).as("%s has a reason", line).hasSize(2);
          lines.put(halves[0], halves[1]);
        }
      }
    }
    return lines;
  }
}
