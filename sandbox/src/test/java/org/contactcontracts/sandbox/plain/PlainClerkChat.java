package org.contactcontracts.sandbox.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Clerk Chat: what is left out stays, what is sent replaces. */
final class PlainClerkChat implements PlainVendor {
  private final Map<String, Map<String, Object>> contacts = new LinkedHashMap<>();

  PlainClerkChat() {
    for (String id : List.of("1", "two", "3/4 ñ")) {
      Map<String, Object> contact = new LinkedHashMap<>();
      contact.put("id", id);
      contact.put("name", "Name " + id);
      contact.put("email", "same@acme.inc");
      contact.put("public", false);
      contact.put("data", Map.of("plan", "pro"));
      contact.put("attributes", List.of());
      contact.put("updated", "2021-01-01T00:00:00.000Z");
      contacts.put(id, contact);
    }
  }

  @Override
  public String id() {
    return "clerk-chat";
  }

  @Override
  public Map<String, Map<String, Object>> contacts() {
    return contacts;
  }

  @Override
  public PlainRequest request(Random random, String credential) {
    Draw draw = new Draw(random);
    String key = draw.one(List.of("1", "two", "3/4 ñ", "1", "nobody"));
    draw.maybe("name", "Alice", "", "אליס")
        .maybe("email", "same@acme.inc", "")
        .maybe("public", true, false)
        .maybeAttributes("data");
    return new PlainRequest(
        "PUT",
        "/clerk-chat/public/contacts/" + Paths.segment(key),
        List.of("apiKey", credential),
        List.of(key),
        draw.body());
  }

  @Override
  public PlainAnswer answer(PlainRequest request, String now) {
    Map<String, Object> contact = contacts.get(request.target().get(0));
    if (contact == null) {
      return PlainAnswer.message(404, "Contact not found");
    }
    boolean changes =
        request.body().entrySet().stream()
            .anyMatch(sent -> !sent.getValue().equals(contact.get(sent.getKey())));
    contact.putAll(request.body());
    if (changes) {
      contact.put("updated", now);
    }
    return new PlainAnswer(200, Map.of("data", new LinkedHashMap<>(contact)));
  }
}
