package org.contactcontracts.sandbox.internal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.MaskedMessage;

/**
 * Writes entries of a HAR (HTTP Archive 1.2), with every member that the format requires.
 *
 * @param json where it is written
 * @param base what precedes the paths
 */
record HarEntry(JsonGenerator json, String base) {
  private static final String HTTP = "HTTP/1.1";

  void write(JournalEntry entry) throws IOException {
    double millis = entry.micros() / 1000.0;
    json.writeStartObject();
    json.writeStringField("startedDateTime", entry.time().toString());
    json.writeNumberField("time", millis);
    request(entry);
    response(entry);
    json.writeObjectFieldStart("cache");
    json.writeEndObject();
    json.writeObjectFieldStart("timings");
    json.writeNumberField("send", 0);
    json.writeNumberField("wait", millis);
    json.writeNumberField("receive", 0);
    json.writeEndObject();
    json.writeNumberField("_sequence", entry.sequence());
    json.writeStringField("_verdict", entry.verdict());
    json.writeEndObject();
  }

  private void request(JournalEntry entry) throws IOException {
    MaskedMessage request = entry.request();
    json.writeObjectFieldStart("request");
    json.writeStringField("method", entry.method());
    json.writeStringField("url", base + entry.path());
    common(request);
    json.writeArrayFieldStart("queryString");
    json.writeEndArray();
    if (request.bytes() > 0) {
      json.writeObjectFieldStart("postData");
      json.writeStringField("mimeType", mimeType(request));
      text(request);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void response(JournalEntry entry) throws IOException {
    Integer status = entry.status();
    MaskedMessage response = entry.response();
    json.writeObjectFieldStart("response");
    if (status == null || response == null) {
      nothing();
    } else {
      json.writeNumberField("status", status);
      json.writeStringField("statusText", "");
      common(response);
      json.writeObjectFieldStart("content");
      json.writeNumberField("size", response.bytes());
      json.writeStringField("mimeType", mimeType(response));
      text(response);
      json.writeEndObject();
      json.writeStringField("redirectURL", "");
    }
    json.writeEndObject();
  }

  /** Browsers write status 0 where nothing was answered. */
  private void nothing() throws IOException {
    json.writeNumberField("status", 0);
    json.writeStringField("statusText", "");
    common(new MaskedMessage(List.of(), null, false, 0, null));
    json.writeObjectFieldStart("content");
    json.writeNumberField("size", 0);
    json.writeStringField("mimeType", "");
    json.writeEndObject();
    json.writeStringField("redirectURL", "");
  }

  private void common(MaskedMessage message) throws IOException {
    json.writeStringField("httpVersion", HTTP);
    json.writeArrayFieldStart("cookies");
    json.writeEndArray();
    Recordings.headers(json, message);
    json.writeNumberField("headersSize", -1);
    json.writeNumberField("bodySize", message.bytes());
  }

  private void text(MaskedMessage message) throws IOException {
    String reason = message.leftOut();
    if (reason != null) {
      json.writeStringField("comment", reason);
    } else if (message.body() != null) {
      json.writeStringField("text", message.body());
      if (message.base64()) {
        json.writeStringField("encoding", "base64");
      }
    }
  }

  private static String mimeType(MaskedMessage message) {
    return new HeaderList(message.headers()).first("Content-Type").orElse("");
  }
}
