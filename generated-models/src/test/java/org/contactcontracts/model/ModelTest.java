package org.contactcontracts.model;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.invent.UpdateContactRequest;
import org.contactcontracts.model.omnivibe.Contact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every generated model promises, shown on some of them. */
class ModelTest {

  private static final String CONTACT = "{\"segments\":[{\"id\":\"segment_vip\"}]}";
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");

  @Test
  void leavesOutWhatWasNeverSet() throws JsonProcessingException {
    UpdateContactRequest request = UpdateContactRequest.builder().build();

    assertThat(request.name().isPresent()).isFalse();
    assertThat(request.blocked()).isEmpty();
    assertThat(write(request)).isEqualTo("{}");
  }

  @Test
  void writesNullForWhatWasCleared() throws JsonProcessingException {
    UpdateContactRequest request = UpdateContactRequest.builder().clearName().build();

    assertThat(request.name().isPresent()).isTrue();
    assertThat(request.name().get()).isNull();
    assertThat(write(request)).isEqualTo("{\"name\":null}");
  }

  @Test
  void writesTheValueThatWasSet() throws JsonProcessingException {
    UpdateContactRequest request =
        UpdateContactRequest.builder().clearName().name("Alice Martin").blocked(false).build();

    assertThat(request.name().get()).isEqualTo("Alice Martin");
    assertThat(request.blocked()).contains(false);
    assertThat(write(request)).isEqualTo("{\"name\":\"Alice Martin\",\"blocked\":false}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":null}",
        "{\"name\":\"\"}",
        "{\"name\":\"Alice Martin\",\"phone\":null,\"email\":\"alice@acme.inc\"}",
        "{\"avatar\":null,\"name\":null,\"phone\":null,\"username\":null,\"email\":null}"
      })
  void keepsAbsentNullAndValueApart(String json) throws JsonProcessingException {
    UpdateContactChannelRequest request = read(json, UpdateContactChannelRequest.class);

    assertThat(write(request)).isEqualTo(json);
    assertThat(write(request.toBuilder().build())).isEqualTo(json);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without a null checker does
  void refusesNullInABuilder() {
    assertThatThrownBy(() -> UpdateContactRequest.builder().name(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("\"name\" was given null; use clearName() to send null.");
    assertThatThrownBy(() -> UpdateContactRequest.builder().blocked(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(
            "\"blocked\" was given null; leave it out instead, the contract allows no null.");
    assertThatThrownBy(
            () ->
                org.contactcontracts.model.clerkchat.UpdateContactRequest.builder().isPublic(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(
            "\"public\" was given null; leave it out instead, the contract allows no null.");
  }

  @Test
  void refusesNullInJsonWhereTheContractAllowsNone() {
    Refused refused = Refused.by(UpdateContactRequest.class, "{\"blocked\":null}");

    assertThat(refused)
        .isEqualTo(
            new Refused("/blocked", "Invalid `null` value encountered for property \"blocked\""));
  }

  @Test
  void demandsRequiredMembersFromABuilder() {
    Channel.Builder withoutId = channel().toBuilder();
    Channel.Builder nothing = Channel.builder();
    Channel.Builder withoutAvatar =
        Channel.builder().id("channel_custom").type(ChannelType.CUSTOM).userId("alice");

    assertThat(withoutId.build()).isEqualTo(channel());
    assertThatThrownBy(nothing::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The required member \"id\" is missing; set it.");
    assertThatThrownBy(withoutAvatar::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The required member \"avatar\" is missing; set it, or clear it to send null.");
  }

  @Test
  void demandsRequiredMembersFromJson() {
    Refused nothing = Refused.by(Channel.class, "{}");
    Refused nested = Refused.by(org.contactcontracts.model.invent.Contact.class, CONTACT);

    assertThat(nothing)
        .isEqualTo(
            new Refused(
                "",
                "Cannot construct instance of `org.contactcontracts.model.invent.Channel$Builder`,"
                    + " problem: The required member \"id\" is missing; set it."));
    assertThat(nested)
        .isEqualTo(
            new Refused(
                "/segments/0",
                "Cannot construct instance of `org.contactcontracts.model.invent.Segment$Builder`,"
                    + " problem: The required member \"name\" is missing; set it."));
  }

  @Test
  void demandsARequiredMemberThatMayBeNullFromJson() {
    Refused refused =
        Refused.by(Channel.class, "{\"id\":\"c\",\"type\":\"custom\",\"user_id\":\"alice\"}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "",
                "Cannot construct instance of `org.contactcontracts.model.invent.Channel$Builder`,"
                    + " problem: The required member \"avatar\" is missing; set it, or clear it to"
                    + " send null."));
  }

  @Test
  void writesARequiredMemberThatIsNull() throws JsonProcessingException {
    Channel channel = channel().toBuilder().clearName().build();

    assertThat(channel.name()).isEmpty();
    assertThat(ContactJson.mapper().readTree(write(channel)).get("name").isNull()).isTrue();
  }

  @Test
  void startsABuilderWithEveryMember() {
    Contact contact = contact("Alice", List.of("vip"));

    Contact copy = contact.toBuilder().build();
    Contact renamed = contact.toBuilder().name("Bob").build();

    assertThat(copy).isEqualTo(contact).isNotSameAs(contact);
    assertThat(renamed.name().get()).isEqualTo("Bob");
    assertThat(renamed.labelList()).contains(List.of("vip"));
    assertThat(renamed.additionalMembers()).containsEntry("new", null);
    assertThat(contact.name().get()).isEqualTo("Alice");
  }

  @Test
  void doesNotShareUnlistedMembersBetweenBuilders() {
    Contact contact = contact("Alice", List.of());

    Contact more = contact.toBuilder().additionalMember("more", 1).build();

    assertThat(contact.additionalMembers()).containsOnlyKeys("new");
    assertThat(more.additionalMembers()).containsOnlyKeys("new", "more");
  }

  @Test
  void isEqualWhenEveryMemberIsEqual() {
    Contact contact = contact("Alice", List.of("vip"));

    assertThat(contact)
        .isEqualTo(contact("Alice", List.of("vip")))
        .hasSameHashCodeAs(contact("Alice", List.of("vip")))
        .isNotEqualTo(contact("Bob", List.of("vip")))
        .isNotEqualTo(contact("Alice", List.of()))
        .isNotEqualTo(contact.toBuilder().clearName().build())
        .isNotEqualTo(contact.toBuilder().additionalMember("new", 1).build())
        .isNotEqualTo(null)
        .isNotEqualTo("Alice");
  }

  @Test
  void tellsAbsentFromNullWhenComparing() {
    UpdateContactRequest absent = UpdateContactRequest.builder().build();
    UpdateContactRequest cleared = UpdateContactRequest.builder().clearName().build();

    assertThat(absent).isNotEqualTo(cleared);
  }

  @Test
  void copiesListsAndMapsThatItIsGiven() {
    List<String> labels = new ArrayList<>(List.of("vip"));
    List<Object> inner = new ArrayList<>(List.of(1));
    Map<String, Object> attributes = new LinkedHashMap<>(Map.of("plan", inner));
    Contact contact =
        Contact.builder()
            .labelList(labels)
            .customAttributes(attributes)
            .additionalMember("more", attributes)
            .build();

    labels.add("late");
    inner.add(2);
    attributes.put("late", 1);

    assertThat(contact.labelList()).contains(List.of("vip"));
    assertThat(contact.customAttributes()).contains(Map.of("plan", List.of(1)));
    assertThat(contact.additionalMembers()).isEqualTo(Map.of("more", Map.of("plan", List.of(1))));
  }

  @Test
  void givesOnlyUnmodifiableListsAndMaps() throws JsonProcessingException {
    Contact contact =
        read(
            "{\"label_list\":[\"vip\"],\"custom_attributes\":{\"a\":{\"b\":[{}]}},\"new\":{}}",
            Contact.class);
    Map<?, ?> outer = contact.customAttributes().orElseThrow();
    Map<?, ?> nested = (Map<?, ?>) requireNonNull(outer.get("a"));

    assertThat(contact.labelList().orElseThrow()).isUnmodifiable();
    assertUnmodifiable(outer);
    assertUnmodifiable(nested);
    assertThat((List<?>) nested.get("b")).isUnmodifiable();
    assertUnmodifiable(contact.additionalMembers());
    assertUnmodifiable((Map<?, ?>) requireNonNull(contact.additionalMembers().get("new")));
  }

  @Test
  void showsTheNamesOfMembersAndNeverTheirValues() throws JsonProcessingException {
    Contact contact =
        read(
            "{\"id\":7007,\"name\":\"canary\",\"email\":null,\"phone_number\":\"canary\","
                + "\"custom_attributes\":{\"canary\":\"canary\"},\"label_list\":[\"canary\"],"
                + "\"new\":\"canary\"}",
            Contact.class);
    var request =
        org.contactcontracts.model.clerkchat.UpdateContactRequest.builder()
            .isPublic(true)
            .name("canary")
            .data(Map.of("canary", "canary"))
            .build();

    assertThat(contact)
        .hasToString("Contact[id, name, email, phone_number, custom_attributes, label_list, new]");
    assertThat(request).hasToString("UpdateContactRequest[name, public, data]");
    assertThat(UpdateContactRequest.builder().build()).hasToString("UpdateContactRequest[]");
  }

  private static void assertUnmodifiable(Map<?, ?> map) {
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  private static Contact contact(String name, List<String> labels) {
    return Contact.builder()
        .id(1L)
        .name(name)
        .clearEmail()
        .customAttributes(Map.of("plan", "pro"))
        .labelList(labels)
        .additionalMember("new", null)
        .build();
  }

  private static Channel channel() {
    return Channel.builder()
        .id("channel_custom")
        .type(ChannelType.CUSTOM)
        .userId("alice@acme.inc")
        .clearAvatar()
        .name("Alice")
        .clearUsername()
        .clearEmail()
        .clearPhone()
        .clearCountry()
        .clearAgent()
        .clearIp()
        .clearLanguage()
        .platformData(Map.of())
        .createdAt(TIME)
        .updatedAt(TIME)
        .build();
  }

  private static <T> T read(String json, Class<T> model) throws JsonProcessingException {
    return ContactJson.mapper().readValue(json, model);
  }

  private static String write(Object model) throws JsonProcessingException {
    return ContactJson.mapper().writeValueAsString(model);
  }
}
