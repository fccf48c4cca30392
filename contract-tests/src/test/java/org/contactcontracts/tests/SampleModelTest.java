package org.contactcontracts.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.contactcontracts.fuzz.ModelViolations;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Violation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample against the generated models and their Bean Validation constraints. */
class SampleModelTest {

  private static ValidatorFactory factory;
  private static Validator validator;

  @BeforeAll
  static void startBeanValidation() {
    factory = Validation.buildDefaultValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterAll
  static void stopBeanValidation() {
    factory.close();
  }

  /** A file of a form is no text in the model; forms are bound in their own test. */
  static Stream<Sample> accepted() {
    return Samples.where(s -> s.accepted() && !(s.isForm() && s.json().has("avatar")));
  }

  static Stream<Sample> refused() {
    return Samples.where(Predicate.not(Sample::accepted));
  }

  /**
   * What breaks only the rule of a value binds, but for numbers and times that Java cannot hold.
   */
  static Stream<Sample> refusedByValue() {
    return Samples.where(s -> s.violation() != null && binds(s));
  }

  private static boolean binds(Sample sample) {
    try {
      return Subject.of(sample).bind(sample) != null;
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void carriesEveryAcceptedBodyWithoutLoss(Sample sample) throws JsonProcessingException {
    Object model = Subject.of(sample).bind(sample);

    JsonNode written = Json.read(ContactJson.mapper().writeValueAsString(model));
    assertThat(Json.same(written, sample.json()))
        .as("%s was written again as %s", sample.json(), written)
        .isTrue();
    if (!(model instanceof String)) {
      assertThat(validator.validate(model)).isEmpty();
      assertThat(ModelViolations.of(model)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesEveryRefusedBodyByBindingOrByBeanValidation(Sample sample) {
    Object model;
    try {
      model = Subject.of(sample).bind(sample);
    } catch (JsonProcessingException e) {
      assertThat(e.getOriginalMessage()).isNotBlank();
      return;
    }
    Set<ConstraintViolation<Object>> violations =
        model == null ? Set.of() : validator.validate(model);
    assertThat(model == null || !violations.isEmpty())
        .as(
            "%s binds to a valid %s",
            sample.json(), Subject.of(sample).type(sample).getSimpleName())
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("refusedByValue")
  void namesTheRuleThatARefusedValueBreaks(Sample sample) throws JsonProcessingException {
    Sample.Violation refused = Objects.requireNonNull(sample.violation());

    List<Violation> violations = ModelViolations.of(Subject.of(sample).bind(sample));

    assertThat(violations)
        .extracting(Violation::instance, Violation::keyword)
        .contains(tuple(refused.instance(), refused.keyword()));
  }
}
