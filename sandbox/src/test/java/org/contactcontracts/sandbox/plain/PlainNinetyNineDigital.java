package org.contactcontracts.sandbox.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** 99digital: e-mail, phone and identifier belong to one contact of the account. */
final class PlainNinetyNineDigital implements PlainVendor {
  private static final Map<String, String> TAKEN = new LinkedHashMap<>();

  static {
    TAKEN.put("email", "Email has already been taken");
    TAKEN.put("phone_number", "Phone number has already been taken");
    TAKEN.put("identifier", "Identifier has already been taken");
  }

  private final Map<String, Map<String, Object>> contacts = new LinkedHashMap<>();

  PlainNinetyNineDigital() {
    for (int id = 1; id <= 4; id++) {
      Map<String, Object> contact = new LinkedHashMap<>();
      contact.put("id", id);
      contact.put("name", "Name " + id);
      contact.put("email", id == 4 ? null : "mail%d@acme.inc".formatted(id));
      contact.put("phone_number", id == 4 ? "" : "+97277123456" + id);
      contact.put("identifier", id == 4 ? null : "crm-" + id);
      contact.put("thumbnail", "");
      contact.put("custom_attributes", new LinkedHashMap<>());
      contact.put("contact_inboxes", id == 1 ? List.of(Map.of("source_id", "s")) : List.of());
      contacts.put(Integer.toString(id), contact);
    }
  }

  @Override
  public String id() {
    return "99digital";
  }

  @Override
  public Map<String, Map<String, Object>> contacts() {
    return contacts;
  }

  @Override
  public PlainRequest request(Random random, String credential) {
    Draw draw = new Draw(random);
    String account = draw.one(List.of("1", "1", "1", "1", "1", "2"));
    String key = draw.one(List.of("1", "2", "3", "4", "1", "2", "3", "4", "99"));
    draw.maybe("name", "Alice", "")
        .maybe("email", "mail1@acme.inc", "MAIL2@acme.inc", "new@Acme.inc", "", "x@y.z")
        .maybe("phone_number", "+972771234561", "+972771234599", "+972771234598", "", "+15")
        .maybe("identifier", "crm-1", "CRM-1", "crm-7", "crm-8")
        .maybe("avatar_url", "https://acme.inc/1.png", "https://acme.inc/2.png")
        .maybeAttributes("custom_attributes");
    return new PlainRequest(
        "PATCH",
        "/99digital/api/v1/accounts/%s/contacts/%s".formatted(account, key),
        List.of("api_access_token", credential),
        List.of(account, key),
        draw.body());
  }

  @Override
  public PlainAnswer answer(PlainRequest request, String now) {
    Map<String, Object> contact = contacts.get(request.target().get(1));
    if (request.target().get(0).equals("2") || contact == null) {
      return new PlainAnswer(404, Map.of("error", "Resource could not be found"));
    }
    Map<String, Object> after = changed(contact, request.body());
    List<String> taken = new ArrayList<>();
    for (String member : TAKEN.keySet()) {
      if (isTaken(member, after, contact)) {
        taken.add(member);
      }
    }
    if (!taken.isEmpty()) {
      String message = String.join(", ", taken.stream().map(TAKEN::get).toList());
      return new PlainAnswer(422, Map.of("message", message, "attributes", taken));
    }
    Map<String, Object> answered = new LinkedHashMap<>(after);
    answered.put("thumbnail", contact.get("thumbnail"));
    contact.putAll(after);
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("contact", answered);
    List<?> inboxes = (List<?>) after.get("contact_inboxes");
    if (!inboxes.isEmpty()) {
      payload.put("contact_inbox", inboxes.get(0));
    }
    return new PlainAnswer(200, Map.of("payload", payload));
  }

  private static Map<String, Object> changed(
      Map<String, Object> contact, Map<String, Object> sent) {
    Map<String, Object> after = new LinkedHashMap<>(contact);
    sent.forEach(
        (member, value) -> {
          switch (member) {
            case "email" ->
                after.put(
                    "email", value.equals("") ? null : value.toString().toLowerCase(Locale.ROOT));
            case "avatar_url" -> after.put("thumbnail", value);
            case "custom_attributes" -> {
              Map<Object, Object> merged =
                  new LinkedHashMap<>((Map<?, ?>) contact.get("custom_attributes"));
              merged.putAll((Map<?, ?>) value);
              after.put("custom_attributes", merged);
            }
            default -> after.put(member, value);
          }
        });
    return after;
  }

  private boolean isTaken(String member, Map<String, Object> after, Map<String, Object> self) {
    Object value = after.get(member);
    if (value == null || value.equals("")) {
      return false;
    }
    for (Map<String, Object> other : contacts.values()) {
      if (other != self && value.equals(other.get(member))) {
        return true;
      }
    }
    return false;
  }
}
