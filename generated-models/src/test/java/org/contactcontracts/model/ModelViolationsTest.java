package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.model.invent.Segment;
import org.contactcontracts.model.invent.SegmentColor;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.ninetyninedigital.AvailabilityStatus;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.model.ninetyninedigital.ContactInbox;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.Inbox;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactRequest;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.contactcontracts.model.omnivibe.StatusError;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;

/** What generated models say of their own values. */
class ModelViolationsTest {

  private static final Path GOLDEN = Path.of("src/test/golden/violations.txt");
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");

  /** One of each kind; after an intended change run with {@code -Dgolden.update}. */
  @Test
  void saysWhatWasReviewed() throws IOException {
    String said =
        Stream.of(
                name("a".repeat(256)).violations(),
                name("😀".repeat(300)).violations(),
                UpdateContactRequest.builder().phoneNumber("077").build().violations(),
                UpdateContactRequest.builder().email("a b@c").build().violations(),
                UpdateContactForm.builder().identifierHash("A").build().violations(),
                UpdateContactChannelRequest.builder().email("alice@acme").build().violations(),
                UpdateContactChannelRequest.builder().email("א@acme.inc").build().violations(),
                UpdateContactChannelRequest.builder().avatar("alice.png").build().violations(),
                UpdateContactChannelRequest.builder().avatar("http://[/").build().violations(),
                StatusError.builder().status(399).error("x").build().violations(),
                StatusError.builder().status(600).error("x").build().violations(),
                segment(new SegmentColor("mauve"), TIME).violations(),
                segment(SegmentColor.RED, TIME.withYear(10_000)).violations(),
                response(NestedPayload.builder().contact(broken()).build()).violations(),
                response(FlatPayload.builder().id(1L << 53).build()).violations())
            .flatMap(List::stream)
            .map(v -> v.instance() + " " + v.keyword() + "\n  " + v.message() + "\n")
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN.getParent());
      Files.writeString(GOLDEN, said);
    }

    assertThat(said).isEqualTo(Files.readString(GOLDEN));
  }

  @Test
  void findsNothingWrongAtTheLimits() {
    assertThat(name("😀".repeat(255)).violations()).isEmpty();
    assertThat(name("").violations()).isEmpty();
    assertThat(StatusError.builder().status(400).error("x").build().violations()).isEmpty();
    assertThat(StatusError.builder().status(599).error("x").build().violations()).isEmpty();
    assertThat(response(FlatPayload.builder().id(0L).build()).violations()).isEmpty();
    assertThat(response(FlatPayload.builder().id((1L << 53) - 1).build()).violations()).isEmpty();
    assertThat(segment(SegmentColor.RED, TIME.withYear(9999)).violations()).isEmpty();
  }

  @Test
  void findsNothingWrongWithAbsentAndNull() {
    var nothing = UpdateContactChannelRequest.builder().build();
    var cleared = UpdateContactChannelRequest.builder().clearEmail().clearAvatar().build();

    assertThat(nothing.violations()).isEmpty();
    assertThat(cleared.violations()).isEmpty();
  }

  @Test
  void findsEverythingThatIsWrong() {
    var request =
        UpdateContactChannelRequest.builder()
            .username("a".repeat(257))
            .name("a".repeat(257))
            .phone("a".repeat(257))
            .build();

    assertThat(request.violations())
        .extracting(Violation::instance)
        .containsExactly("/name", "/phone", "/username");
  }

  @Test
  void looksIntoListsAndTheirElements() {
    var contact =
        org.contactcontracts.model.invent.Contact.builder()
            .id("contact_alice")
            .clearName()
            .blocked(false)
            .unsubscribed(false)
            .isAdmin(false)
            .channels(List.of(channel(ChannelType.CUSTOM), channel(new ChannelType("carrier"))))
            .segments(List.of(segment(new SegmentColor("mauve"), TIME.withYear(-1))))
            .createdAt(TIME)
            .updatedAt(TIME)
            .clearBlockedAt()
            .build();

    assertThat(contact.violations())
        .extracting(v -> v.instance() + " " + v.keyword())
        .containsExactly(
            "/channels/1/type enum", "/segments/0/color enum", "/segments/0/created_at format");
  }

  @Test
  void neverRepeatsTheValue() {
    String secret = "carol-7f3a@secret\n";
    var request =
        UpdateContactRequest.builder()
            .name(secret.repeat(20))
            .email(secret)
            .phoneNumber(secret)
            .identifier(secret.repeat(20))
            .build();

    assertThat(request.violations())
        .hasSize(4)
        .allSatisfy(v -> assertThat(v.message()).doesNotContain("carol").doesNotContain("secret"));
  }

  private static UpdateContactRequest name(String name) {
    return UpdateContactRequest.builder().name(name).build();
  }

  private static UpdateContactResponse response(UpdateContactPayload payload) {
    return UpdateContactResponse.builder().payload(payload).build();
  }

  private static Contact broken() {
    Inbox inbox = Inbox.builder().id(-1L).build();
    return Contact.builder()
        .availabilityStatus(new AvailabilityStatus("busy"))
        .contactInboxes(
            List.of(ContactInbox.builder().build(), ContactInbox.builder().inbox(inbox).build()))
        .build();
  }

  private static Segment segment(SegmentColor color, OffsetDateTime created) {
    return Segment.builder()
        .id("segment_vip")
        .name("VIP")
        .color(color)
        .contactsCount(BigDecimal.ONE)
        .createdAt(created)
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
}
