package org.contactcontracts.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each constraint alone, on a value that no contract has. */
class AnnotatedTextTest {

  private ValidatorFactory factory;
  private Validator validator;

  @BeforeEach
  void startBeanValidation() {
    factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterEach
  void stopBeanValidation() {
    factory.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b",
        "http://",
        "http:",
        "http:///",
        "z9+.-:",
        "https://acme.inc/",
        "https://acme.inc/?",
        "https://acme.inc/?a=1",
        "http://[::1]/?a=1"
      })
  void takesAnAbsoluteUri(String text) {
    assertThat(conforms(new Uri(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "alice.png",
        "9:",
        "://",
        "a:/\u0080",
        "https://acme.inc/é",
        "https://acme.inc/?[",
        "https://acme.inc/?]",
        "https://acme.inc/?a[]=1"
      })
  void refusesWhatIsNoAbsoluteUriInAscii(String text) {
    assertThat(conforms(new Uri(text))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "abc", "😀😀", "😀😀😀"})
  void takesALengthFromTheLeastToTheMost(String text) {
    assertThat(conforms(new TwoOrThree(text))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "😀", "abcd", "😀😀😀😀"})
  void refusesALengthOutsideOfTheLeastAndTheMost(String text) {
    assertThat(conforms(new TwoOrThree(text))).isFalse();
  }

  @Test
  void readsADollarAtTheEndAsTheVeryEnd() {
    assertThat(conforms(new EndsWithA("ba"))).isTrue();
    assertThat(conforms(new EndsWithA("ba\n"))).isFalse();
    assertThat(conforms(new EndsWithA("ab"))).isFalse();
  }

  @Test
  void readsAnEscapedDollarAsADollar() {
    assertThat(conforms(new HasADollar("a$b"))).isTrue();
    assertThat(conforms(new HasADollar("a$"))).isTrue();
    assertThat(conforms(new HasADollar("a"))).isFalse();
  }

  @Test
  void findsAPatternAnywhereWhenNothingAnchorsIt() {
    assertThat(conforms(new HasAnA("bab"))).isTrue();
    assertThat(conforms(new HasAnA("b"))).isFalse();
  }

  @Test
  void takesAMailboxAlone() {
    assertThat(conforms(new Address("alice@acme.inc"))).isTrue();
    assertThat(conforms(new Address("alice"))).isFalse();
    assertThat(conforms(new Address(""))).isFalse();
  }

  @Test
  void takesATimeThatRfc3339CanWrite() {
    assertThat(conforms(new Time(OffsetDateTime.parse("9999-12-31T23:59:59Z")))).isTrue();
    assertThat(conforms(new Time(OffsetDateTime.parse("+10000-01-01T00:00:00Z")))).isFalse();
  }

  @Test
  void demandsNothingOfNull() {
    assertThat(conforms(new Address(null))).isTrue();
    assertThat(conforms(new Time(null))).isTrue();
    assertThat(conforms(new Uri(null))).isTrue();
    assertThat(conforms(new TwoOrThree(null))).isTrue();
    assertThat(conforms(new EndsWithA(null))).isTrue();
  }

  private boolean conforms(Object annotated) {
    return validator.validate(annotated).isEmpty();
  }

  private record Uri(@AbsoluteUri @Nullable String text) {}

  private record Address(@Mailbox @Nullable String text) {}

  private record Time(@Timestamp @Nullable OffsetDateTime time) {}

  private record TwoOrThree(@CodePointLength(min = 2, max = 3) @Nullable String text) {}

  private record EndsWithA(@Matches("a$") @Nullable String text) {}

  private record HasADollar(@Matches("a\\$") String text) {}

  private record HasAnA(@Matches("a") String text) {}
}
