package org.contactcontracts.client.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;

/** A model as a multipart form (RFC 7578): each member a part, a file streamed when it is sent. */
public final class MultipartBody implements RequestBody {

  private final String boundary;
  private final List<Segment> segments;

  private MultipartBody(String boundary, List<Segment> segments) {
    this.boundary = boundary;
    this.segments = segments;
  }

  public static MultipartBody of(Object model) {
    String boundary = "contact-contracts-" + UUID.randomUUID();
    List<Segment> segments = new ArrayList<>();
    JsonNode form = ContactJson.mapper().valueToTree(model);
    for (Map.Entry<String, JsonNode> member : form.properties()) {
      if (member.getValue() instanceof POJONode node && node.getPojo() instanceof FilePart file) {
        segments.add(header(boundary, member.getKey(), file));
        segments.add(new Segment(file.size(), file::open));
        segments.add(text("\r\n"));
      } else {
        segments.add(
            text(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, quoted(member.getKey()), member.getValue().asText())));
      }
    }
    segments.add(text("--" + boundary + "--\r\n"));
    return new MultipartBody(boundary, segments);
  }

  @Override
  public String mediaType() {
    return "multipart/form-data; boundary=" + boundary;
  }

  @Override
  public long length() {
    return segments.stream().mapToLong(Segment::length).sum();
  }

  @Override
  public InputStream open() throws IOException {
    List<InputStream> streams = new ArrayList<>();
    for (Segment segment : segments) {
      streams.add(segment.content().open());
    }
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  private static Segment header(String boundary, String name, FilePart file) {
    return text(
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(boundary, quoted(name), quoted(file.fileName()), file.mediaType()));
  }

  /** RFC 7578, 2 with the escapes that browsers use (WHATWG HTML, multipart form data). */
  private static String quoted(String value) {
    return value.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static Segment text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Segment(bytes.length, () -> new ByteArrayInputStream(bytes));
  }

  private record Segment(long length, Content content) {}

  private interface Content {
    InputStream open() throws IOException;
  }
}
