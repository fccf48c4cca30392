package org.contactcontracts.sandbox.robustness;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** A right update of a contact at each vendor. */
enum Update {
  INVENT("invent", "PATCH", "/orgs/org_acme/contacts/contact_alice", "Authorization: Bearer %s"),
  NINETY_NINE_DIGITAL(
      "99digital", "PATCH", "/api/v1/accounts/1/contacts/1", "api_access_token: %s"),
  OMNIVIBE("omnivibe", "PATCH", "/public/api/v1/inboxes/%s/contacts/alice", "X-Key: %s"),
  CLERK_CHAT("clerk-chat", "PUT", "/public/contacts/1", "apiKey: %s");

  private static final List<Update> ALL = List.of(values());

  private final String vendor;
  private final String method;
  private final String path;
  private final String header;

  Update(String vendor, String method, String path, String header) {
    this.vendor = vendor;
    this.method = method;
    this.path = "/" + vendor + path;
    this.header = header;
  }

  /** One after the other, and from the start again. */
  static Update number(int number) {
    return ALL.get(number % ALL.size());
  }

  String vendor() {
    return vendor;
  }

  String method() {
    return method;
  }

  String path(String credential) {
    return path.formatted(credential);
  }

  String credentialHeader(String credential) {
    return header.formatted(credential);
  }

  /** The request as it goes over the wire, on a connection that stays open. */
  String request(String credential, String name) {
    String body = "{\"name\":\"" + name + "\"}";
    return "%s %s HTTP/1.1\r\nHost: sandbox\r\n%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(
            method,
            path(credential),
            credentialHeader(credential),
            body.getBytes(StandardCharsets.UTF_8).length,
            body);
  }
}
