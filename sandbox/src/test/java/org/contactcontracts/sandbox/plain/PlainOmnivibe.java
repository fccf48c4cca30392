package org.contactcontracts.sandbox.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Omnivibe: nothing clears, and whoever has the e-mail or phone of another becomes that one. */
final class PlainOmnivibe implements PlainVendor {

  /** By source id; several lead to the same map once their contacts are one. */
  private final Map<String, Map<String, Object>> contacts = new LinkedHashMap<>();

  PlainOmnivibe() {
    int id = 100;
    for (String source : List.of("ann", "ben", "cem", "dia", "eve", "fay", "gil", "hal")) {
      Map<String, Object> contact = new LinkedHashMap<>();
      contact.put("id", id++);
      contact.put("name", id % 3 == 0 ? "" : "Name " + source);
      contact.put("email", id % 3 == 1 ? null : source + "@acme.inc");
      contact.put("phone_number", id % 2 == 0 ? null : "+9727712345" + (id % 100));
      contact.put("identifier", id % 4 == 0 ? null : "id-" + source);
      contact.put("contact_type", id % 2 == 0 ? "visitor" : "customer");
      Map<String, Object> attributes = new LinkedHashMap<>();
      attributes.put("plan", Map.of(source, 1, "all", source));
      contact.put("custom_attributes", attributes);
      contact.put("additional_attributes", new LinkedHashMap<>(Map.of("city", source, source, 2)));
      contact.put("updated_at", "2025-07-01T12:00:00.000Z");
      contacts.put(source, contact);
    }
  }

  @Override
  public String id() {
    return "omnivibe";
  }

  @Override
  public Map<String, Map<String, Object>> contacts() {
    return contacts;
  }

  @Override
  public PlainRequest request(Random random, String credential) {
    Draw draw = new Draw(random);
    String source = draw.one(List.copyOf(contacts.keySet()));
    if (random.nextInt(20) == 0) {
      source = "nobody";
    }
    draw.maybe("name", "Alice", " ", "", "Bob")
        .maybe("email", "", "new@acme.inc", "Ann@acme.inc", source + "@ACME.inc", "x@y.z", "w@y.z")
        .maybe("phone_number", "", "+972771234501", "+972771234503", "+15551", "+15552")
        .maybe("identifier", "whatever")
        .maybeAttributes("custom_attributes");
    if (random.nextInt(15) == 0) {
      draw.body().put("identifier_hash", "0".repeat(64));
    }
    return new PlainRequest(
        "PATCH",
        "/omnivibe/public/api/v1/inboxes/%s/contacts/%s".formatted(credential, source),
        List.of(),
        List.of(source),
        draw.body());
  }

  @Override
  public PlainAnswer answer(PlainRequest request, String now) {
    Map<String, Object> contact = contacts.get(request.target().get(0));
    if (contact == null) {
      return new PlainAnswer(404, Map.of("status", 404, "error", "Not Found"));
    }
    if (request.body().containsKey("identifier_hash")) {
      return new PlainAnswer(500, Map.of("status", 500, "error", "Internal Server Error"));
    }
    Map<String, Object> sent = new LinkedHashMap<>(request.body());
    sent.remove("identifier");
    sent.values().removeIf(value -> value instanceof String text && text.isBlank());
    sent.computeIfPresent("email", (member, value) -> value.toString().toLowerCase(Locale.ROOT));

    contact = mergedInto(contact, owner("email", sent.get("email"), contact), now);
    Map<String, Object> phoneOwner = owner("phone_number", sent.get("phone_number"), contact);
    boolean contradiction =
        phoneOwner != null
            && phoneOwner.get("email") != null
            && sent.containsKey("email")
            && !phoneOwner.get("email").equals(sent.get("email"));
    if (contradiction) {
      sent.remove("phone_number");
    } else {
      contact = mergedInto(contact, phoneOwner, now);
    }
    Map<String, Object> before = new LinkedHashMap<>(contact);
    if (sent.get("custom_attributes") instanceof Map<?, ?> attributes) {
      contact.put(
          "custom_attributes", deep((Map<?, ?>) contact.get("custom_attributes"), attributes));
      sent.remove("custom_attributes");
    }
    contact.putAll(sent);
    boolean reachable = sent.containsKey("email") || sent.containsKey("phone_number");
    if (reachable && contact.get("contact_type").equals("visitor")) {
      contact.put("contact_type", "lead");
    }
    if (!before.equals(contact)) {
      contact.put("updated_at", now);
    }
    return new PlainAnswer(200, new LinkedHashMap<>(contact));
  }

  private Map<String, Object> owner(String member, Object value, Map<String, Object> self) {
    for (Map<String, Object> other : contacts.values()) {
      if (other != self && value != null && value.equals(other.get(member))) {
        return other;
      }
    }
    return null;
  }

  private Map<String, Object> mergedInto(
      Map<String, Object> self, Map<String, Object> owner, String now) {
    if (owner == null) {
      return self;
    }
    Map<String, Object> before = new LinkedHashMap<>(owner);
    for (String member : List.of("identifier", "name", "email", "phone_number")) {
      if (isBlank(owner.get(member)) && !isBlank(self.get(member))) {
        owner.put(member, self.get(member));
      }
    }
    for (String member : List.of("custom_attributes", "additional_attributes")) {
      owner.put(member, deep((Map<?, ?>) self.get(member), (Map<?, ?>) owner.get(member)));
    }
    if (!before.equals(owner)) {
      owner.put("updated_at", now);
    }
    contacts.replaceAll((source, contact) -> contact == self ? owner : contact);
    return owner;
  }

  private static boolean isBlank(Object value) {
    return value == null || value.toString().isBlank();
  }

  private static Map<Object, Object> deep(Map<?, ?> below, Map<?, ?> above) {
    Map<Object, Object> merged = new LinkedHashMap<>(below);
    above.forEach(
        (name, value) -> {
          if (value instanceof Map<?, ?> inner && merged.get(name) instanceof Map<?, ?> old) {
            merged.put(name, deep(old, inner));
          } else {
            merged.put(name, value);
          }
        });
    return merged;
  }
}
