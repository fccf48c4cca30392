package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Instant BEGUN = Instant.parse("2026-11-01T12:00:00.5Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1, \"b\": [true, null]}   | {\"b\": [true, null], \"a\": 1.0}",
        "{\"a\": \"{{any}}\"}              | {\"a\": [1]}",
        "{\"a\": \"x{{any}}z\"}            | {\"a\": \"xyz\"}",
        "{\"{{any}}\": \"{{any}}\"}        | {\"a\": 1}",
        "{\"a\": \"{{time}}\"}             | {\"a\": \"2020-01-01T00:00:00Z\"}",
        "{\"a\": \"{{now}}\"}              | {\"a\": \"2026-11-01T12:00:00Z\"}",
        "Try: {{any}}                      | Try: this",
      })
  void acceptsWhatMatches(String expected, String came) {
    assertThat(body(expected, came)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1}            | {\"a\": 2}           | /a is 2, not 1",
        "{\"a\": 1}            | {\"a\": \"1\"}       | /a is \"1\", not 1",
        "{\"a\": null}         | {}                   | /a is missing",
        "{}                    | {\"a\": 1}           | /a is there, which is not expected",
        "[1]                   | [1, 2]               | the body is [1,2], not [1]",
        "{\"a\": {}}           | {\"a\": []}          | /a is [], not {}",
        "{\"a\": \"x{{any}}\"} | {\"a\": \"yx\"}      | /a is \"yx\", not \"x{{any}}\"",
        "{\"a\": \"x{{any}}\"} | {\"a\": 1}           | /a is 1, not \"x{{any}}\"",
        "{\"a\": \"{{time}}\"} | {\"a\": \"today\"}   | /a is \"today\", not \"{{time}}\"",
        "{\"a\": \"{{now}}\"}  | {\"a\": \"2026-11-01T11:59:59Z\"} | /a is \"2026-11-01T11:59:59Z\", not \"{{now}}\"",
        "{}                    | {\"a\": 1, \"a\": 2} | the body is not JSON",
        "Try: {{any}}          | Do not               | the body is not the text that is expected",
      })
  void saysWhatDiffers(String expected, String came, String difference) {
    assertThat(body(expected, came)).containsExactly(difference);
  }

  @Test
  void looksAtTheHeadersThatAreNamed() {
    RawHttp.Answer answer =
        new RawHttp.Answer(
            200, List.of(new Step.Field("A", "1"), new Step.Field("B", "2")), "", true);
    Step.Expected expected =
        new Step.Expected(
            1,
            "200",
            List.of(
                new Step.Field("a", "1"),
                new Step.Field("A", "2"),
                new Step.Field("B", "{{none}}"),
                new Step.Field("C", "{{any}}"),
                new Step.Field("D", "{{none}}")),
            "");

    assertThat(Comparison.differences(expected, Optional.of(answer), BEGUN))
        .containsExactly(
            "the header A is 1, not 2", "there is a header B: 2", "there is no header C");
  }

  @Test
  void tellsABrokenOffAnswerFromAWholeOne() {
    RawHttp.Answer whole = new RawHttp.Answer(200, List.of(), "", true);
    RawHttp.Answer half = new RawHttp.Answer(200, List.of(), "", false);
    Step.Expected closed = new Step.Expected(1, "closed", List.of(), "");
    Step.Expected ok = new Step.Expected(1, "200", List.of(), "{}");

    assertThat(Comparison.differences(closed, Optional.of(half), BEGUN)).isEmpty();
    assertThat(Comparison.differences(closed, Optional.empty(), BEGUN)).isEmpty();
    assertThat(Comparison.differences(closed, Optional.of(whole), BEGUN))
        .containsExactly("the outcome is 200, not closed");
    assertThat(Comparison.differences(ok, Optional.of(half), BEGUN))
        .containsExactly("the connection was closed before the whole answer had come");
    assertThat(Comparison.differences(ok, Optional.empty(), BEGUN))
        .containsExactly("the connection was closed before the whole answer had come");
  }

  private static List<String> body(String expected, String came) {
    return Comparison.differences(
        new Step.Expected(1, "200", List.of(), expected),
        Optional.of(new RawHttp.Answer(200, List.of(), came, true)),
        BEGUN);
  }
}
