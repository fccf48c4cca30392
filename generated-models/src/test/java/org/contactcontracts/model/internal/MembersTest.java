package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openapitools.jackson.nullable.JsonNullable;

class MembersTest {

  @Test
  void givesBackWhatABuilderWasGiven() {
    assertThat(Members.required("id", "contact_alice")).isEqualTo("contact_alice");
    assertThat(Members.value("name", "Alice", "leave it out.")).isEqualTo("Alice");
  }

  @Test
  void takesAnAdditionalMemberThatNoListNames() {
    Set<String> listed = Set.of("id");

    assertThatCode(() -> Members.notListed("new", listed)).doesNotThrowAnyException();
    assertThatCode(() -> Members.notOfAnotherForm("new", listed)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Members.notListed("id", listed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The contract lists the member \"id\"; use the method of its name.");
    assertThatThrownBy(() -> Members.notOfAnotherForm("id", listed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The member \"id\" tells another form of the object; build that form.");
  }

  @Test
  void tellsARequiredMemberThatIsNullFromOneThatIsMissing() {
    assertThat(Members.requiredOrNull("name", JsonNullable.of("Alice"))).isEqualTo("Alice");
    assertThat(Members.<String>requiredOrNull("name", JsonNullable.of(null))).isNull();
    assertThatThrownBy(() -> Members.requiredOrNull("name", JsonNullable.undefined()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The required member \"name\" is missing; set it, or clear it to send null.");
  }
}
