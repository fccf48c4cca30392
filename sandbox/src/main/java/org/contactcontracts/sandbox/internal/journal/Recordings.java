package org.contactcontracts.sandbox.internal.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.journal.JournalEntry.MaskedMessage;
import org.jspecify.annotations.Nullable;

/** Writes the journal as recordings that {@code contact-contracts check} reads. */
public final class Recordings {
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final ExchangeJournal journal;

  /** Recordings of a journal. */
  public Recordings(ExchangeJournal journal) {
    this.journal = journal;
  }

  /**
   * HAR 1.2.
   *
   * @param base what precedes the paths, such as {@code http://127.0.0.1:8080}
   * @param worldId only exchanges in this world; null for all
   * @param vendor only exchanges with this vendor; null for all
   */
  public Recording har(String base, @Nullable String worldId, @Nullable String vendor) {
    JournalQuery query = ExchangeJournal.everything(worldId, vendor);
    return recording(
        "application/json",
        out -> {
          try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart("log");
            json.writeStringField("version", "1.2");
            json.writeObjectFieldStart("creator");
            json.writeStringField("name", "contact-contracts sandbox");
            json.writeStringField("version", "1");
            json.writeEndObject();
            json.writeArrayFieldStart("entries");
            journal.forEach(query, entry -> new HarEntry(json, base).write(entry));
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
          }
        });
  }

  /** One exchange a line, as {@code docs/recordings.md} says; the parameters are as above. */
  public Recording ndjson(String base, @Nullable String worldId, @Nullable String vendor) {
    JournalQuery query = ExchangeJournal.everything(worldId, vendor);
    return recording(
        "text/plain;charset=UTF-8",
        out ->
            journal.forEach(
                query,
                entry -> {
                  try (JsonGenerator json = JSON.createGenerator(out)) {
                    line(json, entry, base);
                  }
                  out.write("\n".getBytes(StandardCharsets.UTF_8));
                }));
  }

  private static void line(JsonGenerator json, JournalEntry entry, String base) throws IOException {
    json.writeStartObject();
    json.writeStringField("time", entry.time().toString());
    json.writeObjectFieldStart("request");
    json.writeStringField("method", entry.method());
    json.writeStringField("url", base + entry.path());
    message(json, entry.request());
    json.writeEndObject();
    MaskedMessage response = entry.response();
    Integer status = entry.status();
    if (response != null && status != null) {
      json.writeObjectFieldStart("response");
      json.writeNumberField("status", status);
      message(json, response);
      json.writeEndObject();
    }
    json.writeNumberField("_sequence", entry.sequence());
    json.writeStringField("_verdict", entry.verdict());
    json.writeEndObject();
  }

  /** The header fields, which both formats list alike. */
  static void headers(JsonGenerator json, MaskedMessage message) throws IOException {
    json.writeArrayFieldStart("headers");
    for (HeaderList.Field field : message.headers()) {
      json.writeStartObject();
      json.writeStringField("name", field.name());
      json.writeStringField("value", field.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void message(JsonGenerator json, MaskedMessage message) throws IOException {
    headers(json, message);
    if (message.leftOut() != null) {
      json.writeBooleanField("bodyLeftOut", true);
    } else if (message.body() != null) {
      json.writeStringField(message.base64() ? "bodyBase64" : "body", message.body());
    }
  }

  private static Recording recording(String mediaType, Output output) {
    return new Recording() {
      @Override
      public String mediaType() {
        return mediaType;
      }

      @Override
      public void writeTo(OutputStream out) throws IOException {
        output.writeTo(out);
      }
    };
  }

  private interface Output {
    void writeTo(OutputStream out) throws IOException;
  }
}
