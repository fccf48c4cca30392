package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  @ParameterizedTest
  @CsvSource({
    "nmae, name",
    "anme, name",
    "naem, name",
    "nam, name",
    "names, name",
    "nane, name",
    "ame, name",
    "phoneNumber, phone_number",
    "PHONE-NUMBER, phone_number",
    "phon_nmuber, phone_number",
    "custom_attributes, customAttributes",
    "cstm, custom",
    "ab, ba",
    "i__d, id",
    "i--d, id",
    "id, id"
  })
  void findsWhatWasProbablyMeant(String name, String known) {
    assertThat(NearestName.of(name, List.of(known))).contains(known);
  }

  @ParameterizedTest
  @CsvSource({
    "age, name",
    "nameee, name",
    "mnea, name",
    "anem, name",
    "bx, ab",
    "xa, ab",
    "cab, abc",
    "bca, abc",
    "cst, custom",
    "cs, custom",
    "x, id",
    "acb, bac",
    "cba, abc",
    "dca, abcd"
  })
  void leavesWhatIsTooFar(String name, String known) {
    assertThat(NearestName.of(name, List.of(known))).isEmpty();
  }

  @Test
  void takesTheNearestAndOfEquallyNearOnesTheFirst() {
    assertThat(NearestName.of("nam", List.of("named", "name"))).contains("name");
    assertThat(NearestName.of("nam", List.of("name", "named"))).contains("name");
    assertThat(NearestName.of("nale", List.of("name", "nase"))).contains("name");
    assertThat(NearestName.of("name", List.of())).isEmpty();
  }

  @Test
  void looksForNamesOfUpTo64Characters() {
    String known = "a".repeat(64);

    assertThat(NearestName.of("a".repeat(64), List.of(known))).contains(known);
    assertThat(NearestName.of("a".repeat(65), List.of(known))).isEmpty();
  }
}
