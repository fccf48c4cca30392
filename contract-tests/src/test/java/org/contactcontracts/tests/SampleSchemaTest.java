package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample against the gate, and against the schema without the gate. */
class SampleSchemaTest {

  private final Map<String, SchemaOracle> oracles = new ConcurrentHashMap<>();

  static Stream<Sample> accepted() {
    return Samples.where(Sample::accepted);
  }

  static Stream<Sample> refused() {
    return Samples.where(Predicate.not(Sample::accepted));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void acceptsWhatConforms(Sample sample) {
    Verdict verdict = verdict(sample);

    assertThat(verdict.findings()).isEmpty();
    if (isJsonOnTheWire(sample)) {
      assertThat(body(sample).conforms(sample.bytes())).isTrue();
      assertThat(body(sample).validate(sample.bytes())).isEqualTo(verdict);
    }
    assertThat(schemaErrors(sample)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWithPointerAndKeyword(Sample sample) {
    Sample.Violation expected = Objects.requireNonNull(sample.violation());

    Verdict verdict = verdict(sample);

    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.VIOLATES);
    if (isJsonOnTheWire(sample)) {
      assertThat(body(sample).conforms(sample.bytes())).isFalse();
      assertThat(body(sample).validate(sample.bytes())).isEqualTo(verdict);
    }
    assertThat(verdict.findings())
        .extracting(Finding::instance, Finding::keyword)
        .contains(org.assertj.core.groups.Tuple.tuple(expected.instance(), expected.keyword()));
    assertThat(expected.why()).endsWith(".");
    assertThat(schemaErrors(sample)).isNotEmpty();
  }

  @Test
  void hasAsManySamplesAsPromised() {
    for (Subject subject : Subject.values()) {
      assertThat(count(subject, "request", true)).isGreaterThanOrEqualTo(12);
      assertThat(count(subject, "request", false)).isGreaterThanOrEqualTo(20);
      assertThat(count(subject, "response-200", true)).isGreaterThanOrEqualTo(10);
      assertThat(count(subject, "response-200", false)).isGreaterThanOrEqualTo(15);
    }
  }

  private static long count(Subject subject, String part, boolean accepted) {
    return Samples.where(
            s -> Subject.of(s) == subject && s.part().equals(part) && s.accepted() == accepted)
        .count();
  }

  private List<Error> schemaErrors(Sample sample) {
    return oracles
        .computeIfAbsent(sample.vendor(), vendor -> new SchemaOracle(Specs.tree(vendor)))
        .errors(sample);
  }

  private static Verdict verdict(Sample sample) {
    return body(sample).validate(sample.json());
  }

  /**
   * The fields of a form and a text/plain body are written down as JSON; on the wire they are not.
   */
  private static boolean isJsonOnTheWire(Sample sample) {
    return body(sample).mediaType().equals("application/json");
  }

  private static BodyContract body(Sample sample) {
    Operation operation = Subject.of(sample).contract();
    if (sample.isForm()) {
      return operation.request("multipart/form-data").orElseThrow();
    }
    return sample.isRequest()
        ? operation.request()
        : operation.response(sample.status()).orElseThrow();
  }
}
