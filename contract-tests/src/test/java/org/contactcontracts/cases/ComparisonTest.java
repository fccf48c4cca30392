package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
            200,
            List.of(new Step.Field("A", "1"), new Step.Field("B", "2")),
            "",
            RawHttp.Ending.WHOLE,
            Timing.ANY);
    Step.Expected expected =
        new Step.Expected(
            1,
            "200",
            Timing.ANY,
            List.of(
                new Step.Field("a", "1"),
                new Step.Field("A", "2"),
                new Step.Field("B", "{{none}}"),
                new Step.Field("C", "{{any}}"),
                new Step.Field("D", "{{none}}")),
            "");

    assertThat(Comparison.differences(expected, answer, BEGUN))
        .containsExactly(
            "the header A is 1, not 2", "there is a header B: 2", "there is no header C");
  }

  @Test
  void tellsABrokenOffAnswerFromAWholeOne() {
    assertThat(outcome("closed", 200, RawHttp.Ending.CLOSED)).isEmpty();
    assertThat(outcome("closed", 0, RawHttp.Ending.CLOSED)).isEmpty();
    assertThat(outcome("closed", 0, RawHttp.Ending.RESET)).isEmpty();
    assertThat(outcome("closed", 200, RawHttp.Ending.WHOLE))
        .containsExactly("the outcome is 200, not closed");
    assertThat(outcome("200", 200, RawHttp.Ending.CLOSED))
        .containsExactly("the connection was closed before the whole answer had come");
    assertThat(outcome("200", 0, RawHttp.Ending.RESET))
        .containsExactly("the connection was reset before the whole answer had come");
  }

  @Test
  void tellsAResetFromAnOrderlyEnd() {
    assertThat(outcome("reset", 0, RawHttp.Ending.RESET)).isEmpty();
    assertThat(outcome("reset", 200, RawHttp.Ending.RESET)).isEmpty();
    assertThat(outcome("reset", 0, RawHttp.Ending.CLOSED))
        .containsExactly("the connection was closed before the whole answer had come");
    assertThat(outcome("reset", 200, RawHttp.Ending.WHOLE))
        .containsExactly("the outcome is 200, not reset");
  }

  @Test
  void saysWhatCameTooSoon() {
    RawHttp.Answer answer =
        new RawHttp.Answer(200, List.of(), "", RawHttp.Ending.WHOLE, new Timing(10, 20));

    assertThat(timed(new Timing(10, 20), answer)).isEmpty();
    assertThat(timed(new Timing(11, 11), answer)).containsExactly("it began after 10 ms, not 11");
    assertThat(timed(new Timing(0, 21), answer)).containsExactly("it ended after 20 ms, not 21");
  }

  private static List<String> timed(Timing earliest, RawHttp.Answer answer) {
    return Comparison.differences(
        new Step.Expected(1, "200", earliest, List.of(), ""), answer, BEGUN);
  }

  private static List<String> outcome(String expected, int status, RawHttp.Ending ending) {
    return Comparison.differences(
        new Step.Expected(1, expected, Timing.ANY, List.of(), ""),
        new RawHttp.Answer(status, List.of(), "", ending, Timing.ANY),
        BEGUN);
  }

  private static List<String> body(String expected, String came) {
    return Comparison.differences(
        new Step.Expected(1, "200", Timing.ANY, List.of(), expected),
        new RawHttp.Answer(200, List.of(), came, RawHttp.Ending.WHOLE, Timing.ANY),
        BEGUN);
  }
}
