package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.Segment;
import org.contactcontracts.model.invent.SegmentColor;
import org.contactcontracts.model.ninetyninedigital.AvailabilityStatus;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenEnumTest {

  @Test
  void readsAListedValueAsItsConstant() throws JsonProcessingException {
    Contact contact = contact("{\"availability_status\":\"online\"}");

    assertThat(contact.availabilityStatus()).contains(AvailabilityStatus.ONLINE);
    assertThat(AvailabilityStatus.ONLINE.isKnown()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"busy", "Online", "ONLINE", " online", ""})
  void keepsAnUnlistedValue(String value) throws JsonProcessingException {
    String json = "{\"availability_status\":\"" + value + "\"}";

    Contact contact = contact(json);

    AvailabilityStatus status = contact.availabilityStatus().orElseThrow();
    assertThat(status.value()).isEqualTo(value);
    assertThat(status.isKnown()).isFalse();
    assertThat(ContactJson.mapper().writeValueAsString(contact)).isEqualTo(json);
  }

  @Test
  void knowsEveryListedValue() {
    assertThat(ChannelType.KNOWN).hasSize(11).allMatch(ChannelType::isKnown);
    assertThat(SegmentColor.KNOWN).isNotEmpty().allMatch(SegmentColor::isKnown);
    assertThat(AvailabilityStatus.KNOWN)
        .containsExactly(AvailabilityStatus.ONLINE, AvailabilityStatus.OFFLINE);
  }

  @Test
  void comparesByTheText() {
    assertThat(new ChannelType("custom")).isEqualTo(ChannelType.CUSTOM);
    assertThat(new ChannelType("new")).isEqualTo(new ChannelType("new"));
    assertThat(new ChannelType("new")).isNotEqualTo(ChannelType.CUSTOM);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1               | Cannot construct instance of `org.contactcontracts.model.invent.SegmentColor` (although at least one Creator exists): no int/Int-argument constructor/factory method to deserialize from Number value (1)
          true            | Cannot construct instance of `org.contactcontracts.model.invent.SegmentColor` (although at least one Creator exists): no boolean/Boolean-argument constructor/factory method to deserialize from boolean value (true)
          []              | Cannot deserialize value of type `org.contactcontracts.model.invent.SegmentColor` from Array value (token `JsonToken.START_ARRAY`)
          {"value":"red"} | Cannot construct instance of `org.contactcontracts.model.invent.SegmentColor` (although at least one Creator exists): cannot deserialize from Object value (no delegate- or property-based Creator)
          null            | Invalid `null` value encountered for property "color"
          """)
  void refusesWhatIsNoText(String value, String message) {
    Refused refused = Refused.by(Segment.class, "{\"color\":" + value + "}");

    assertThat(refused).isEqualTo(new Refused("/color", message));
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker does
  void refusesNull() {
    assertThatThrownBy(() -> new ChannelType(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("\"value\" was given null; an enumerated value is a text.");
  }

  private static Contact contact(String json) throws JsonProcessingException {
    return ContactJson.mapper().readValue(json, Contact.class);
  }
}
