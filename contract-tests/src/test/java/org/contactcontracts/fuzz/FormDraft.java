package org.contactcontracts.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form in the making, before its mutations as RFC 7578 wants it. */
final class FormDraft {

  /** Nothing that is drawn holds it. */
  static final String BOUNDARY = "fuzz-9c4a1e57d2";

  final List<Part> parts = new ArrayList<>();
  String contentType = "multipart/form-data; boundary=" + BOUNDARY;
  String before = "";
  String padding = "";
  String lineEnd = "\r\n";
  String end = "--\r\n";

  /** A form of texts, in which the avatar is a file. */
  static FormDraft of(Map<String, String> fields) {
    FormDraft draft = new FormDraft();
    fields.forEach((name, text) -> draft.parts.add(new Part(name, text)));
    return draft;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(out, before);
    for (Part part : parts) {
      write(out, "--" + BOUNDARY + padding + lineEnd);
      part.headers.forEach(header -> write(out, header + lineEnd));
      write(out, lineEnd);
      out.writeBytes(part.content);
      write(out, lineEnd);
    }
    write(out, "--" + BOUNDARY + end);
    return out.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A field. */
  static final class Part {

    final String name;
    final List<String> headers = new ArrayList<>();
    byte[] content;

    Part(String name, String text) {
      this.name = name;
      content = text.getBytes(StandardCharsets.UTF_8);
      headers.add("Content-Disposition: form-data; name=\"" + quoted(name) + "\"");
      if (isFile()) {
        addToDisposition("; filename=\"a.png\"");
        headers.add("Content-Type: image/png");
      }
    }

    Part(Part other) {
      name = other.name;
      content = other.content;
      headers.addAll(other.headers);
    }

    boolean isFile() {
      return name.equals("avatar");
    }

    void addToDisposition(String more) {
      headers.set(0, headers.get(0) + more);
    }

    /** As browsers do (WHATWG HTML, multipart form data). */
    private static String quoted(String name) {
      return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }
  }
}
