package org.contactcontracts.sandbox.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invent: null clears, absent leaves, times say since when. */
final class PlainInvent implements PlainVendor {
  private static final String BEFORE = "2023-11-07T05:31:56Z";

  private final Map<String, Map<String, Object>> contacts = new LinkedHashMap<>();

  PlainInvent() {
    for (String id : List.of("ann", "ben", "cem")) {
      Map<String, Object> contact = new LinkedHashMap<>();
      contact.put("id", id);
      contact.put("name", id.equals("ben") ? null : "Name " + id);
      contact.put("blocked", false);
      contact.put("unsubscribed", false);
      contact.put("is_admin", false);
      List<Object> channels = new ArrayList<>();
      channels.add(channel("one", "custom"));
      channels.add(channel("two", "custom"));
      channels.add(channel("bot", "telegram_bot"));
      contact.put("channels", channels);
      contact.put("segments", List.of());
      contact.put("created_at", BEFORE);
      contact.put("updated_at", BEFORE);
      contacts.put(id, contact);
    }
  }

  private static Map<String, Object> channel(String id, String type) {
    Map<String, Object> channel = new LinkedHashMap<>();
    channel.put("id", id);
    channel.put("type", type);
    channel.put("user_id", "user");
    for (String member : List.of("avatar", "name", "username", "email", "phone")) {
      channel.put(member, null);
    }
    for (String member : List.of("country", "agent", "ip", "language")) {
      channel.put(member, null);
    }
    channel.put("platform_data", Map.of());
    channel.put("created_at", BEFORE);
    channel.put("updated_at", BEFORE);
    return channel;
  }

  @Override
  public String id() {
    return "invent";
  }

  @Override
  public Map<String, Map<String, Object>> contacts() {
    return contacts;
  }

  @Override
  public PlainRequest request(Random random, String credential) {
    Draw draw = new Draw(random);
    String org = draw.one(List.of("org_acme", "c", "c", "c", "org_else"));
    String key = draw.one(List.of("ann", "ben", "cem", "ann", "nobody"));
    List<String> headers = List.of("Authorization", "Bearer " + credential);
    String path = "/invent/orgs/" + org + "/contacts/" + key;
    if (random.nextBoolean()) {
      draw.maybe("name", null, "Alice", "", "אליס")
          .maybe("blocked", true, false)
          .maybe("unsubscribed", true, false);
      return new PlainRequest("PATCH", path, headers, List.of(org, key), draw.body());
    }
    String channel = draw.one(List.of("one", "two", "one", "bot", "none"));
    draw.maybe("avatar", null, "https://acme.inc/a.png")
        .maybe("name", null, "Alice", "")
        .maybe("phone", null, "123")
        .maybe("username", null, "alice")
        .maybe("email", null, "alice@acme.inc");
    return new PlainRequest(
        "PATCH", path + "/channels/" + channel, headers, List.of(org, key, channel), draw.body());
  }

  @Override
  public PlainAnswer answer(PlainRequest request, String now) {
    List<String> target = request.target();
    if (target.get(0).equals("org_else")) {
      return PlainAnswer.message(404, "Organisation not found");
    }
    Map<String, Object> contact = contacts.get(target.get(1));
    if (contact == null) {
      return PlainAnswer.message(404, "Contact not found");
    }
    return target.size() == 2
        ? updated(contact, request.body(), now)
        : channelUpdated(contact, target.get(2), request.body(), now);
  }

  private static PlainAnswer updated(
      Map<String, Object> contact, Map<String, Object> sent, String now) {
    boolean changes = changes(contact, sent);
    contact.putAll(sent);
    since(contact, "blocked", now);
    since(contact, "unsubscribed", now);
    if (changes) {
      contact.put("updated_at", now);
    }
    return new PlainAnswer(200, copy(contact));
  }

  /** Since when something holds; nothing if it does not. */
  private static void since(Map<String, Object> contact, String member, String now) {
    if (contact.get(member).equals(true)) {
      contact.putIfAbsent(member + "_at", now);
    } else {
      contact.remove(member + "_at");
    }
  }

  @SuppressWarnings("unchecked")
  private static PlainAnswer channelUpdated(
      Map<String, Object> contact, String id, Map<String, Object> sent, String now) {
    for (Object candidate : (List<Object>) contact.get("channels")) {
      Map<String, Object> channel = (Map<String, Object>) candidate;
      if (!channel.get("id").equals(id)) {
        continue;
      }
      if (!channel.get("type").equals("custom")) {
        return PlainAnswer.message(
            400,
            "The channel is of the type telegram_bot; only channels of the type custom can be updated.");
      }
      if (changes(channel, sent)) {
        channel.putAll(sent);
        channel.put("updated_at", now);
        contact.put("updated_at", now);
      }
      return new PlainAnswer(200, new LinkedHashMap<>(channel));
    }
    return PlainAnswer.message(404, "Channel not found");
  }

  private static boolean changes(Map<String, Object> before, Map<String, Object> sent) {
    for (Map.Entry<String, Object> member : sent.entrySet()) {
      Object old = before.get(member.getKey());
      if (old == null ? member.getValue() != null : !old.equals(member.getValue())) {
        return true;
      }
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> copy(Map<String, Object> contact) {
    Map<String, Object> copy = new LinkedHashMap<>(contact);
    List<Object> channels = new ArrayList<>();
    for (Object channel : (List<Object>) contact.get("channels")) {
      channels.add(new LinkedHashMap<>((Map<String, Object>) channel));
    }
    copy.put("channels", channels);
    return copy;
  }
}
