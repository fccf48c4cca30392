package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.clerkchat.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.model.ninetyninedigital.ErrorMessage;
import org.contactcontracts.model.ninetyninedigital.ErrorMessages;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.junit.jupiter.api.Test;

/** What builders refuse, so that no model can be written as JSON that says something else. */
class BuilderTest {

  @Test
  void refusesAnAdditionalMemberThatTheContractLists() {
    assertThatThrownBy(() -> Contact.builder().additionalMember("avatarURL", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The contract lists the member \"avatarURL\"; use the method of its name.");
  }

  @Test
  void refusesNullInAListOfTexts() {
    List<String> errors = new ArrayList<>();
    errors.add(null);

    assertThatThrownBy(() -> ErrorMessages.builder().errors(errors).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The list holds null, which the contract does not allow.");
  }

  @Test
  void keepsNullInAListWhoseElementsAreNotDocumented() {
    List<Object> attributes = new ArrayList<>();
    attributes.add(null);

    assertThat(Contact.builder().attributes(attributes).build().attributes().orElseThrow())
        .containsExactly((Object) null);
  }

  @Test
  @SuppressWarnings("NullAway")
  void saysThatARequiredMemberCannotBeNull() {
    assertThatThrownBy(() -> ErrorMessage.builder().error(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("\"error\" was given null; it is required, and the contract allows no null.");
  }

  @Test
  void refusesAnAdditionalMemberThatTellsAnotherForm() {
    assertThatThrownBy(() -> NestedPayload.builder().additionalMember("id", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The member \"id\" tells another form of the object; build that form.");
    assertThatThrownBy(() -> ErrorMessages.builder().additionalMember("error", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The member \"error\" tells another form of the object; build that form.");
  }

  @Test
  void saysOfAMemberOfItsOwnFormThatTheContractListsIt() {
    assertThatThrownBy(() -> ErrorMessage.builder().additionalMember("error", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The contract lists the member \"error\"; use the method of its name.");
  }

  @Test
  void takesAnAdditionalMemberThatTellsNoForm() {
    ErrorMessage message = ErrorMessage.builder().error("x").additionalMember("code", 1).build();

    assertThat(message.additionalMembers()).containsOnly(Map.entry("code", 1));
  }

  @Test
  void leavesOutWhatWasSetOrCleared() {
    UpdateContactRequest.Builder builder =
        UpdateContactRequest.builder().name("Alice").blocked(true);

    UpdateContactRequest neither =
        builder.build().toBuilder().leaveOutName().leaveOutBlocked().build();

    assertThat(neither).isEqualTo(UpdateContactRequest.builder().build());
    assertThat(builder.clearName().leaveOutName().build().name().isPresent()).isFalse();
  }
}
