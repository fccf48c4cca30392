package org.contactcontracts.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.contactcontracts.fuzz.Place;
import org.contactcontracts.fuzz.Places;
import org.contactcontracts.tests.Sample;
import org.contactcontracts.tests.Samples;

/** The exchanges that conform, one for each operation of a vendor and each form of its messages. */
final class Bases {
  static final String JSON = "application/json";

  private static final String INVENT =
      "https://api.useinvent.com/orgs/org_acme/contacts/contact_alice";
  private static final String NINETY_NINE =
      "https://online.99digital.co.il/api/v1/accounts/1/contacts/1";
  private static final String OMNIVIBE =
      "https://app.omnivibe.com.br/public/api/v1/inboxes/inbox_acme/contacts/alice";
  private static final String CLERK_CHAT = "https://web-api.clerk.chat/public/contacts/1";
  private static final List<Place> PLACES = Places.all();

  private Bases() {}

  /** Those of the four vendors. */
  static List<Base> ofVendors() {
    return List.of(
        json("invent", "updateContact", "", INVENT, "all-members", "all-members"),
        json(
            "invent",
            "updateContactChannel",
            "",
            INVENT + "/channels/channel_custom",
            "all-members",
            "all-members"),
        json(
            "99digital",
            "updateContact",
            "",
            NINETY_NINE,
            "all-members",
            "nested-inbox-with-provider-and-avatar"),
        json(
            "99digital",
            "updateContact",
            " flat",
            NINETY_NINE,
            "all-members",
            "flat-inbox-with-provider-and-avatar"),
        json("omnivibe", "updateContact", "", OMNIVIBE, "all-members", "alice"),
        form(),
        json("clerk-chat", "updateContact", "", CLERK_CHAT, "all-members", "page-example"));
  }

  private static Base json(
      String vendor, String operation, String suffix, String url, String request, String response) {
    Base.Content sent = content(vendor, operation, "request", request);
    Base.Content answered = content(vendor, operation, "response-200", response);
    ExchangeEdit edit =
        ExchangeEdit.of(vendor.equals("clerk-chat") ? "PUT" : "PATCH", url)
            .request(JSON, Tree.bytes(sent.body()))
            .response("application/json; charset=utf-8", Tree.bytes(answered.body()));
    credential(vendor, edit);
    return new Base(
        vendor,
        operation,
        operation + suffix,
        edit.done(),
        Optional.of(sent),
        Optional.of(answered));
  }

  private static Base form() {
    Base.Content answered = content("omnivibe", "updateContact", "response-200", "alice");
    ExchangeEdit edit =
        ExchangeEdit.of("PATCH", OMNIVIBE)
            .request(Form.CONTENT_TYPE, Form.ofAlice().bytes())
            .response(JSON, Tree.bytes(answered.body()));
    return new Base(
        "omnivibe",
        "updateContact",
        "updateContact form",
        edit.done(),
        Optional.empty(),
        Optional.of(answered));
  }

  private static void credential(String vendor, ExchangeEdit edit) {
    switch (vendor) {
      case "invent" -> edit.requestHeader("Authorization", "Bearer key_acme");
      case "99digital" -> edit.requestHeader("api_access_token", "key_acme");
      case "clerk-chat" -> edit.requestHeader("apiKey", "key_acme");
      default -> edit.withoutRequestHeader("Authorization");
    }
  }

  private static Base.Content content(String vendor, String operation, String part, String sample) {
    return new Base.Content(
        place(vendor, operation, part).schema(), sample(vendor, operation, part, sample));
  }

  /** What the contract says of a body, by the name that samples have for it. */
  static Place place(String vendor, String operation, String part) {
    return PLACES.stream()
        .filter(place -> place.vendor().equals(vendor))
        .filter(place -> place.operation().equals(operation))
        .filter(place -> place.part().equals(part))
        .findFirst()
        .orElseThrow();
  }

  /** The statuses of errors that an operation documents, such as {@code 404} and {@code 5XX}. */
  static List<Place> errors(Base base) {
    return PLACES.stream()
        .filter(place -> place.vendor().equals(base.vendor()))
        .filter(place -> place.operation().equals(base.operation()))
        .filter(place -> place.part().matches("response-[45].*"))
        .toList();
  }

  private static JsonNode sample(String vendor, String operation, String part, String name) {
    return Samples.of(vendor).stream()
        .filter(Sample::accepted)
        .filter(sample -> sample.operation().equals(operation))
        .filter(sample -> sample.part().equals(part))
        .filter(sample -> sample.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no sample " + name + " of " + vendor))
        .json();
  }
}
