package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.jspecify.annotations.Nullable;

/** Reads the entries of HAR 1.2, and what browsers and proxies make of it. */
final class HarReader implements EntryReader {
  private static final int NOT_MODIFIED = 304;

  private final HarMessage request = new HarMessage("request", "postData");
  private final HarMessage response = new HarMessage("response", "content");
  private @Nullable String method;
  private @Nullable String url;
  private int status;

  @Override
  public Exchange read(EntryParser json) {
    method = null;
    url = null;
    status = 0;
    request.clear();
    response.clear();
    boolean requested = false;
    for (String member = json.member(); member != null; member = json.member()) {
      if (member.equals("request")) {
        readRequest(json);
        requested = true;
      } else if (member.equals("response") && !json.isNull()) {
        readResponse(json);
      } else {
        json.skip();
      }
    }
    if (!requested) {
      throw json.missing("request");
    }
    return exchange(json);
  }

  private void readRequest(EntryParser json) {
    json.object("request");
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "method" -> method = json.shortText("request.method");
        case "url" -> url = json.text("request.url");
        case "headers" -> request.headers().readPairs(json);
        case "bodySize" -> request.readBodySize(json);
        case "postData" -> request.readBody(json);
        default -> json.skip();
      }
    }
  }

  private void readResponse(EntryParser json) {
    json.object("response");
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "status" -> status = Status.readOrNone(json, "response.status");
        case "headers" -> response.headers().readPairs(json);
        case "bodySize" -> response.readBodySize(json);
        case "content" -> response.readBody(json);
        default -> json.skip();
      }
    }
  }

  private Exchange exchange(EntryParser json) {
    if (method == null || method.isEmpty()) {
      throw json.missing("request.method");
    }
    if (url == null || url.isEmpty()) {
      throw json.missing("request.url");
    }
    Body requestBody = request.requestBody(json);
    // A browser that was answered nothing, or was not allowed to see it, writes status 0.
    boolean answered = status != 0;
    Body responseBody = answered ? responseBody(json, method) : Body.NONE;
    return new Exchange(
        method,
        url,
        request.headers().toList(),
        requestBody,
        status,
        answered ? response.headers().toList() : List.of(),
        responseBody,
        json.entry().position());
  }

  private Body responseBody(EntryParser json, String method) {
    if (status == NOT_MODIFIED) {
      // Browsers show what they had in their cache; over the wire came nothing.
      return Body.NONE;
    }
    boolean bodiless = status < 200 || status == 204 || method.equals("HEAD");
    return response.responseBody(json, bodiless);
  }
}
