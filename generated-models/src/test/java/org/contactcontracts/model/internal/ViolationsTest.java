package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.OffsetDateTime;
import java.util.List;
import org.contactcontracts.model.OpenEnum;
import org.contactcontracts.model.Violation;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private static final TextRule SHORT = TextRule.of("name").maxLength(1);

  private record Size(String value) implements OpenEnum {
    private static final List<Size> KNOWN = List.of(new Size("S"), new Size("M"), new Size("L"));

    @Override
    public boolean isKnown() {
      return KNOWN.contains(this);
    }
  }

  @Test
  void isEmptyAtFirst() {
    assertThat(Violations.none().list()).isEmpty();
  }

  @Test
  void findsNothingWrongWithWhatIsAbsent() {
    Violations found =
        Violations.none()
            .text(SHORT, null)
            .range("id", null, 1, 2)
            .known("size", null, Size.KNOWN)
            .timestamp("at", null)
            .model("inner", null, model -> List.of(new Violation("", "", "")))
            .models("inners", null, model -> List.of(new Violation("", "", "")));

    assertThat(found).isSameAs(Violations.none());
  }

  @Test
  void staysTheOneEmptyCollectorWhileNothingIsWrong() {
    Violations found =
        Violations.none()
            .text(SHORT, "a")
            .range("id", 1L, 1, 2)
            .range("id", 2, 1, 2)
            .known("size", new Size("M"), Size.KNOWN)
            .timestamp("at", OffsetDateTime.parse("2023-11-07T05:31:56Z"))
            .model("inner", "a", model -> List.of())
            .models("inners", List.of("a", "b"), model -> List.of());

    assertThat(found).isSameAs(Violations.none());
    assertThat(found.list()).isEmpty();
  }

  @Test
  void holdsNumbersInTheirRange() {
    assertThat(Violations.none().range("id", 0L, 1, 2).list())
        .containsExactly(
            new Violation(
                "/id",
                "minimum",
                "The value at /id is below 1, the least that the contract allows; raise it."));
    assertThat(Violations.none().range("id", 3, 1, 2).list())
        .containsExactly(
            new Violation(
                "/id",
                "maximum",
                "The value at /id is above 2, the most that the contract allows; lower it."));
  }

  @Test
  void listsTheValuesOfAnEnum() {
    assertThat(Violations.none().known("size", new Size("XL"), Size.KNOWN).list())
        .containsExactly(
            new Violation(
                "/size",
                "enum",
                "The value at /size is none of the values that the contract allows; use S, M or"
                    + " L."));
    assertThat(Violations.none().known("size", new Size("XL"), Size.KNOWN.subList(0, 1)).list())
        .extracting(Violation::message)
        .containsExactly(
            "The value at /size is none of the values that the contract allows; use S.");
  }

  @Test
  void refusesATimeThatCannotBeWritten() {
    OffsetDateTime far = OffsetDateTime.parse("+10000-01-01T00:00:00Z");

    assertThat(Violations.none().timestamp("at", far).list())
        .containsExactly(
            new Violation(
                "/at",
                "format",
                "The value at /at is a time that RFC 3339 cannot write; use a year from 0 to 9999"
                    + " and an offset in whole minutes."));
  }

  @Test
  void keepsTheOrderOfTheMembers() {
    List<Violation> found =
        Violations.none().range("a", 0, 1, 2).text(SHORT, "long").range("b", 3, 1, 2).list();

    assertThat(found).extracting(Violation::instance).containsExactly("/a", "/name", "/b");
  }

  @Test
  void namesThePlaceOfAnInnerModelFromOutside() {
    Violations found = Violations.none().range("a", 0, 1, 2);

    List<Violation> all = found.model("outer", "x", model -> inner("inner")).list();

    assertThat(all).hasSize(2);
    assertThat(all.get(1))
        .isEqualTo(
            new Violation(
                "/outer/inner",
                "minimum",
                "The value at /outer/inner is below 1, the least that the contract allows; raise"
                    + " it."));
  }

  @Test
  void namesTheIndexOfAnInnerModel() {
    List<Violation> all =
        Violations.none()
            .models(
                "list",
                List.of("good", "bad", "good", "bad"),
                model -> model.equals("bad") ? inner("id") : List.of())
            .list();

    assertThat(all)
        .extracting(Violation::instance, Violation::message)
        .containsExactly(
            tuple(
                "/list/1/id",
                "The value at /list/1/id is below 1, the least that the contract allows; raise"
                    + " it."),
            tuple(
                "/list/3/id",
                "The value at /list/3/id is below 1, the least that the contract allows; raise"
                    + " it."));
  }

  @Test
  void escapesNamesInPointers() {
    List<Violation> all = Violations.none().model("a/b", "x", model -> inner("~/")).list();

    assertThat(all).extracting(Violation::instance).containsExactly("/a~1b/~0~1");
  }

  @Test
  void leavesTheEmptyCollectorEmpty() {
    assertThat(inner("id")).hasSize(1);
    assertThat(Violations.none().list()).isEmpty();
  }

  @Test
  void givesAListThatNobodyChanges() {
    assertThatThrownBy(() -> inner("id").clear()).isInstanceOf(UnsupportedOperationException.class);
  }

  private static List<Violation> inner(String member) {
    return Violations.none().range(member, 0, 1, 2).list();
  }
}
