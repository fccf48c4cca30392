package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of WireMock's request journal, and of its list of unmatched requests, which
 * have no response.
 */
final class WireMockReader implements EntryReader {
  private final WireMockMessage request = new WireMockMessage("request");
  private final WireMockMessage response = new WireMockMessage("response");
  private final WireMockMessage definition = new WireMockMessage("responseDefinition");
  private @Nullable String method;
  private @Nullable String url;
  private int status;
  private int definedStatus;
  private boolean fault;

  @Override
  public Exchange read(EntryParser json) {
    clear();
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "request" -> readRequest(json);
        case "response" -> readResponse(json);
        case "responseDefinition" -> readDefinition(json);
        // Of an unmatched request there is nothing around it.
        default -> readRequestMember(json, member);
      }
    }
    if (method == null || method.isEmpty()) {
      throw json.missing("request.method");
    }
    if (url == null || url.isEmpty()) {
      throw json.missing("request.absoluteUrl");
    }
    return exchange(json, method, url);
  }

  private void clear() {
    method = null;
    url = null;
    status = 0;
    definedStatus = 0;
    fault = false;
    request.clear();
    response.clear();
    definition.clear();
  }

  private void readRequest(EntryParser json) {
    json.object("request");
    for (String member = json.member(); member != null; member = json.member()) {
      readRequestMember(json, member);
    }
  }

  private void readRequestMember(EntryParser json, String member) {
    switch (member) {
      case "method" -> method = json.shortText("request.method");
      case "absoluteUrl" -> url = json.text("request.absoluteUrl");
      default -> request.read(json, member);
    }
  }

  private void readResponse(EntryParser json) {
    if (json.isNull()) {
      return;
    }
    json.object("response");
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "status" -> status = Status.readOrNone(json, "response.status");
        case "fault" -> {
          fault |= !json.isNull();
          json.skip();
        }
        default -> response.read(json, member);
      }
    }
  }

  private void readDefinition(EntryParser json) {
    if (json.isNull()) {
      return;
    }
    json.object("responseDefinition");
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "status" -> definedStatus = Status.readOrNone(json, "responseDefinition.status");
        case "fault" -> {
          fault |= !json.isNull();
          json.skip();
        }
        default -> definition.read(json, member);
      }
    }
  }

  private Exchange exchange(EntryParser json, String method, String url) {
    // What was answered, or else what was to be answered.
    WireMockMessage answer = status > 0 ? response : definition;
    int answerStatus = fault ? 0 : status > 0 ? status : definedStatus;
    boolean answered = answerStatus > 0;
    return new Exchange(
        method,
        url,
        request.headers(),
        request.body(json),
        answerStatus,
        answered ? answer.headers() : List.of(),
        answered ? answer.body(json) : Body.NONE,
        json.entry().position());
  }
}
