package org.contactcontracts.model.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.Segment;
import org.contactcontracts.model.invent.SegmentColor;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.ninetyninedigital.AvailabilityStatus;
import org.contactcontracts.model.ninetyninedigital.ContactInbox;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.Inbox;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.contactcontracts.model.omnivibe.StatusError;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constraints on generated models, under Hibernate Validator. */
class ConstraintTest {

  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");
  private static final String EMOJI = "😀";

  private static ValidatorFactory factory;
  private static Validator validator;

  @BeforeAll
  static void startBeanValidation() {
    factory =
        Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory();
    validator = factory.getValidator();
  }

  @AfterAll
  static void stopBeanValidation() {
    factory.close();
  }

  @Test
  void countsCodePointsAndNotUtf16Units() {
    UpdateContactRequest full = name(EMOJI.repeat(255));
    UpdateContactRequest over = name(EMOJI.repeat(255) + "a");

    assertThat(violations(full)).isEmpty();
    assertThat(violations(over)).containsExactly("name has a length outside 0 to 255 code points");
  }

  @Test
  void countsPlainCharactersToTheSameLimit() {
    assertThat(violations(name("a".repeat(255)))).isEmpty();
    assertThat(violations(name("a".repeat(256))))
        .containsExactly("name has a length outside 0 to 255 code points");
    assertThat(violations(name(""))).isEmpty();
  }

  @Test
  void looksIntoMembersThatMayBeNull() {
    var tooLong = UpdateContactChannelRequest.builder().name("a".repeat(257)).build();
    var cleared = UpdateContactChannelRequest.builder().clearName().clearAvatar().build();
    var absent = UpdateContactChannelRequest.builder().build();

    assertThat(violations(tooLong))
        .containsExactly("name has a length outside 0 to 256 code points");
    assertThat(violations(cleared)).isEmpty();
    assertThat(violations(absent)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+12", "+123456789012345"})
  void acceptsWhatMatchesThePattern(String phone) {
    assertThat(violations(phone(phone))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1", "12", "+0123", "+1234567890123456", "+12\n", "\n", "\n+12", "+12 ", "+١٢٣"})
  void refusesWhatDoesNotMatchThePattern(String phone) {
    assertThat(violations(phone(phone)))
        .containsExactly("phoneNumber does not match ^(\\+[1-9][0-9]{1,14})?$");
  }

  @Test
  void refusesALineBreakAfterAnEMailAddress() {
    UpdateContactRequest request = UpdateContactRequest.builder().email("alice@acme.inc\n").build();

    assertThat(violations(request))
        .containsExactly("email does not match ^([^@\\t-\\r ]+@[^@\\t-\\r ]+)?$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.acme.inc/avatars/alice.png",
        "HTTP://acme.inc",
        "urn:isbn:1",
        "mailto:alice@acme.inc",
        "https://acme.inc/?q=%20#f"
      })
  void acceptsAnAbsoluteUri(String avatar) {
    assertThat(violations(avatar(avatar))).isEmpty();
  }

  @Test
  void refusesAUriWithABrokenEscape() {
    assertThat(violations(avatar("https://acme.inc/%zz")))
        .containsExactly("avatar is not an absolute URI");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "alice.png", "//acme.inc/a", "https://acme.inc/a b", "https://é.inc"})
  void refusesWhatIsNoAbsoluteUri(String avatar) {
    assertThat(violations(avatar(avatar)))
        .containsExactly(
            "avatar does not match"
                + " ^[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+$",
            "avatar is not an absolute URI");
  }

  @Test
  void refusesWhatIsNoEMailAddress() {
    var request = UpdateContactChannelRequest.builder().email("א@acme.inc").build();

    assertThat(violations(request))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("email does not match ");
    assertThat(violations(request).get(1)).isEqualTo("email is not an e-mail address");
  }

  @Test
  void refusesATimeThatRfc3339CannotWrite() {
    Segment far = segment(SegmentColor.RED).toBuilder().createdAt(TIME.withYear(10_000)).build();

    assertThat(violations(far)).containsExactly("createdAt is a time that RFC 3339 cannot write");
  }

  @Test
  void takesOnlyListedValuesForKnown() {
    Segment red = segment(SegmentColor.RED);
    Segment teal = segment(new SegmentColor("no-such-color"));

    assertThat(violations(red)).isEmpty();
    assertThat(violations(teal)).containsExactly("color is not a value that the contract lists");
  }

  @Test
  void holdsNumbersInTheirRange() {
    StatusError inside = StatusError.builder().status(599).error("x").build();
    StatusError below = StatusError.builder().status(399).error("x").build();
    StatusError above = StatusError.builder().status(600).error("x").build();

    assertThat(violations(inside)).isEmpty();
    assertThat(violations(below)).containsExactly("status must be greater than or equal to 400");
    assertThat(violations(above)).containsExactly("status must be less than or equal to 599");
  }

  @Test
  void cascadesIntoLists() {
    Contact contact =
        Contact.builder()
            .id("contact_alice")
            .name("Alice")
            .blocked(false)
            .unsubscribed(false)
            .isAdmin(false)
            .channels(List.of(channel(ChannelType.CUSTOM), channel(new ChannelType("carrier"))))
            .segments(List.of(segment(new SegmentColor("no-such-color"))))
            .createdAt(TIME)
            .updatedAt(TIME)
            .build();

    assertThat(violations(contact))
        .containsExactly(
            "channels[1].type is not a value that the contract lists",
            "segments[0].color is not a value that the contract lists");
  }

  @Test
  void cascadesIntoTheFormThatIsThere() {
    Inbox inbox = Inbox.builder().id(-1L).build();
    ContactInbox contactInbox = ContactInbox.builder().inbox(inbox).build();
    var status = new AvailabilityStatus("busy");
    var contact =
        org.contactcontracts.model.ninetyninedigital.Contact.builder()
            .availabilityStatus(status)
            .contactInboxes(List.of(contactInbox))
            .build();

    assertThat(violations(response(NestedPayload.builder().contact(contact).build())))
        .containsExactly(
            "payload.contact.availabilityStatus is not a value that the contract lists",
            "payload.contact.contactInboxes[0].inbox.id must be greater than or equal to 0");
    assertThat(violations(response(FlatPayload.builder().id(-1L).build())))
        .containsExactly("payload.id must be greater than or equal to 0");
    assertThat(violations(response(FlatPayload.builder().id(1L).build()))).isEmpty();
  }

  private static UpdateContactRequest name(String name) {
    return UpdateContactRequest.builder().name(name).build();
  }

  private static UpdateContactRequest phone(String phone) {
    return UpdateContactRequest.builder().phoneNumber(phone).build();
  }

  private static UpdateContactChannelRequest avatar(String avatar) {
    return UpdateContactChannelRequest.builder().avatar(avatar).build();
  }

  private static UpdateContactResponse response(UpdateContactPayload payload) {
    return UpdateContactResponse.builder().payload(payload).build();
  }

  private static Segment segment(SegmentColor color) {
    return Segment.builder()
        .id("segment_vip")
        .name("VIP")
        .color(color)
        .contactsCount(BigDecimal.ONE)
        .createdAt(TIME)
        .updatedAt(TIME)
        .build();
  }

  private static org.contactcontracts.model.invent.Channel channel(ChannelType type) {
    return org.contactcontracts.model.invent.Channel.builder()
        .id("channel_custom")
        .type(type)
        .userId("alice")
        .clearAvatar()
        .clearName()
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

  /** Path and message of each violation, sorted. */
  private static List<String> violations(Object model) {
    return validator.validate(model).stream()
        .map(
            v ->
                v.getPropertyPath().toString().replaceAll("\\.<[^>]*>|\\[]", "")
                    + " "
                    + v.getMessage())
        .sorted()
        .toList();
  }
}
