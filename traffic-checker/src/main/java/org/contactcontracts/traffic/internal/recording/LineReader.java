package org.contactcontracts.traffic.internal.recording;

import java.util.List;
import java.util.Locale;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Exchange;
import org.contactcontracts.traffic.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads exchanges as exchange.schema.json describes them. Members that the schema does not know are
 * refused, because a misspelt response would be none; those that begin with an underscore are for
 * others.
 */
final class LineReader implements EntryReader {
  private final LineMessage request = new LineMessage("request");
  private final LineMessage response = new LineMessage("response");
  private @Nullable String method;
  private @Nullable String url;
  private int status;
  private boolean answered;

  @Override
  public Exchange read(EntryParser json) {
    method = null;
    url = null;
    status = 0;
    answered = false;
    request.clear();
    response.clear();
    boolean requested = false;
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "time" -> json.checkText("time");
        case "request" -> {
          readRequest(json);
          requested = true;
        }
        case "response" -> readResponse(json);
        default -> json.skipExtension(member);
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
        case "url" -> url = url(json);
        default -> request.read(json, member);
      }
    }
  }

  private static String url(EntryParser json) {
    String url = json.text("request.url");
    String lower = url.substring(0, Math.min(8, url.length())).toLowerCase(Locale.ROOT);
    int scheme = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : url.length();
    if (url.length() <= scheme) {
      throw json.wrong("request.url", "an absolute URL of http or https");
    }
    return url;
  }

  private void readResponse(EntryParser json) {
    if (json.isNull()) {
      return;
    }
    json.object("response");
    answered = true;
    for (String member = json.member(); member != null; member = json.member()) {
      if (member.equals("status")) {
        status = Status.read(json, "response.status");
      } else {
        response.read(json, member);
      }
    }
  }

  private Exchange exchange(EntryParser json) {
    if (method == null || method.isEmpty()) {
      throw json.missing("request.method");
    }
    if (url == null) {
      throw json.missing("request.url");
    }
    if (answered && status == 0) {
      throw json.missing("response.status");
    }
    Body requestBody = request.body(json);
    Body responseBody = response.body(json);
    List<Header> responseHeaders = response.headers();
    return new Exchange(
        method,
        url,
        request.headers(),
        requestBody,
        status,
        responseHeaders,
        responseBody,
        json.entry().position());
  }
}
