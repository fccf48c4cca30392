package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.contactcontracts.model.Violation;
import org.junit.jupiter.api.Test;

class TextRuleTest {

  @Test
  void allowsEveryTextAtFirst() {
    assertThat(check(TextRule.of("name"), "")).isEmpty();
    assertThat(check(TextRule.of("name"), "\u0000".repeat(9999))).isEmpty();
  }

  @Test
  void boundsTheLengthAbove() {
    TextRule rule = TextRule.of("name").maxLength(2);

    assertThat(check(rule, "😀😀")).isEmpty();
    assertThat(check(rule, "😀😀😀"))
        .containsExactly(
            new Violation(
                "/name",
                "maxLength",
                "The value at /name is 3 characters long, and the contract allows 2; shorten it by"
                    + " 1 character."));
    assertThat(check(rule, "abcd"))
        .containsExactly(
            new Violation(
                "/name",
                "maxLength",
                "The value at /name is 4 characters long, and the contract allows 2; shorten it by"
                    + " 2 characters."));
  }

  @Test
  void boundsTheLengthBelow() {
    TextRule rule = TextRule.of("name").minLength(3);

    assertThat(check(rule, "a😀b")).isEmpty();
    assertThat(check(rule, "😀"))
        .containsExactly(
            new Violation(
                "/name",
                "minLength",
                "The value at /name is 1 character long, and the contract demands 3; lengthen it by"
                    + " 2 characters."));
    assertThat(check(rule, "😀b"))
        .extracting(Violation::message)
        .containsExactly(
            "The value at /name is 2 characters long, and the contract demands 3; lengthen it by 1"
                + " character.");
  }

  @Test
  void demandsAPattern() {
    TextRule rule = TextRule.of("code").pattern("^[A-Z]$");

    assertThat(check(rule, "A")).isEmpty();
    assertThat(check(rule, "a"))
        .containsExactly(
            new Violation(
                "/code",
                "pattern",
                "The value at /code is not of the pattern ^[A-Z]$; write it so."));
  }

  @Test
  void saysPatternsThatItKnowsInWords() {
    assertThat(check(TextRule.of("p").pattern("^\\+[1-9][0-9]{1,14}$"), "1"))
        .extracting(Violation::message)
        .containsExactly(
            "The value at /p is not a phone number in E.164 notation, a plus sign and 2 to 15"
                + " digits without a leading zero; write it like +972771234567.");
    assertThat(check(TextRule.of("p").pattern("^(\\+[1-9][0-9]{1,14})?$"), "1"))
        .extracting(Violation::message)
        .containsExactly(
            "The value at /p is not a phone number in E.164 notation, a plus sign and 2 to 15"
                + " digits without a leading zero, or an empty text; write it like +972771234567.");
  }

  @Test
  void demandsAFormat() {
    TextRule rule = TextRule.of("avatar").format(TextFormat.URI);

    assertThat(check(rule, "urn:a")).isEmpty();
    assertThat(check(rule, "a"))
        .containsExactly(
            new Violation(
                "/avatar",
                "format",
                "The value at /avatar is not an absolute URI in the characters of RFC 3986; write"
                    + " it like https://acme.inc/alice.png."));
  }

  @Test
  void reportsEveryRuleThatIsBrokenInTheOrderOfTheContract() {
    TextRule rule =
        TextRule.of("email")
            .format(TextFormat.EMAIL)
            .pattern("^[a-z@]*$")
            .maxLength(2)
            .minLength(1);

    assertThat(check(rule, "A B"))
        .extracting(Violation::keyword)
        .containsExactly("maxLength", "pattern", "format");
    assertThat(check(rule, ""))
        .extracting(Violation::keyword)
        .containsExactly("minLength", "format");
  }

  @Test
  void leavesTheRuleItCameFromAlone() {
    TextRule every = TextRule.of("name");
    TextRule unused = every.maxLength(1).minLength(1).pattern("^a$").format(TextFormat.URI);

    assertThat(check(every, "")).isEmpty();
    assertThat(check(unused, "")).isNotEmpty();
  }

  private static List<Violation> check(TextRule rule, String text) {
    return rule.check(text, Violations.none()).list();
  }
}
