package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.contactcontracts.model.invent.UpdateContactChannelRequest;
import org.contactcontracts.model.ninetyninedigital.Contact;
import org.contactcontracts.model.ninetyninedigital.ContactInbox;
import org.contactcontracts.model.ninetyninedigital.Inbox;
import org.contactcontracts.model.ninetyninedigital.NestedPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactResponse;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A check that stands before every call must cost the garbage collector nothing. */
class ViolationsAllocationTest {

  private static final int TIMES = 1000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<Arguments> valid() {
    return Stream.of(
        arguments(
            "invent",
            org.contactcontracts.model.invent.UpdateContactRequest.builder()
                    .name("Alice")
                    .blocked(true)
                    .build()
                ::violations),
        arguments(
            "invent channel",
            UpdateContactChannelRequest.builder()
                    .name("Alice")
                    .email("alice@acme.inc")
                    .avatar("https://cdn.acme.inc/avatars/alice.png")
                    .clearPhone()
                    .build()
                ::violations),
        arguments(
            "99digital",
            org.contactcontracts.model.ninetyninedigital.UpdateContactRequest.builder()
                    .name("Alice")
                    .email("alice@acme.inc")
                    .phoneNumber("+972771234567")
                    .identifier("😀".repeat(200))
                    .customAttributes(Map.of("plan", "pro"))
                    .build()
                ::violations),
        arguments(
            "99digital answer",
            UpdateContactResponse.builder()
                    .payload(NestedPayload.builder().contact(contact()).build())
                    .build()
                ::violations),
        arguments(
            "omnivibe",
            org.contactcontracts.model.omnivibe.UpdateContactRequest.builder()
                    .name("Alice")
                    .email("alice@acme.inc")
                    .phoneNumber("+972771234567")
                    .identifierHash("0".repeat(64))
                    .build()
                ::violations),
        arguments(
            "omnivibe form",
            UpdateContactForm.builder()
                    .name("Alice")
                    .avatar(FilePart.of("a.png", "image/png", new byte[1]))
                    .build()
                ::violations),
        arguments(
            "clerk-chat",
            org.contactcontracts.model.clerkchat.UpdateContactRequest.builder()
                    .name("Alice")
                    .isPublic(true)
                    .build()
                ::violations));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void allocatesNothingWhenNothingIsWrong(String name, Supplier<List<Violation>> check) {
    // links call sites and fills the pools of matchers
    allocated(check);

    assertThat(allocated(check)).as(name).isZero();
  }

  private static long allocated(Supplier<List<Violation>> check) {
    int found = 0;
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < TIMES; i++) {
      found += check.get().size();
    }
    long after = THREADS.getCurrentThreadAllocatedBytes();
    assertThat(found).isZero();
    return after - before;
  }

  private static Contact contact() {
    Inbox inbox = Inbox.builder().id(1L).build();
    return Contact.builder()
        .id(1L)
        .contactInboxes(List.of(ContactInbox.builder().inbox(inbox).build()))
        .build();
  }

  private static Arguments arguments(String name, Supplier<List<Violation>> check) {
    return Arguments.of(name, check);
  }
}
