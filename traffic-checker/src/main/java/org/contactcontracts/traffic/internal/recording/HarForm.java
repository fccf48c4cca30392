package org.contactcontracts.traffic.internal.recording;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Position;
import org.jspecify.annotations.Nullable;

/**
 * A form of which HAR has the parameters and not the text. The body is built anew where there is
 * one way to do so, and counts as left out where there is none: without the content of a file,
 * without the boundary, or where nobody can tell whether a value is percent-encoded already.
 */
final class HarForm {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=(?:\"([^\"]+)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);
  // What can stand in a form as it is sent; the last three may stand for themselves or for others.
  private static final Pattern MAYBE_ENCODED = Pattern.compile("[A-Za-z0-9*._+%-]*");
  private static final Pattern AMBIGUOUS = Pattern.compile("[+%]");

  private final String path;
  private final List<Param> params = new ArrayList<>();

  /**
   * A form without parameters.
   *
   * @param path what the member is called
   */
  HarForm(String path) {
    this.path = path;
  }

  private record Param(
      int offset,
      @Nullable String name,
      @Nullable String value,
      @Nullable String fileName,
      @Nullable String contentType) {}

  void clear() {
    params.clear();
  }

  boolean isEmpty() {
    return params.isEmpty();
  }

  /** Reads the array of parameters. */
  void read(EntryParser json) {
    if (json.isNull()) {
      return;
    }
    json.array(path);
    while (json.element()) {
      json.object(path);
      params.add(param(json));
    }
  }

  private Param param(EntryParser json) {
    int offset = json.offset();
    String name = null;
    String value = null;
    String fileName = null;
    String contentType = null;
    for (String member = json.member(); member != null; member = json.member()) {
      switch (member) {
        case "name" -> name = text(json);
        case "value" -> value = text(json);
        case "fileName" -> fileName = text(json);
        case "contentType" -> contentType = text(json);
        default -> json.skip();
      }
    }
    return new Param(offset, name, value, fileName, contentType);
  }

  private @Nullable String text(EntryParser json) {
    return json.isNull() ? null : json.text(path);
  }

  /**
   * The body.
   *
   * @param contentType of the request; empty when it has none
   */
  Body body(EntryParser json, String contentType) {
    String type = contentType.toLowerCase(Locale.ROOT);
    Matcher boundary = BOUNDARY.matcher(contentType);
    if (params.stream().anyMatch(param -> param.name() == null || param.value() == null)) {
      return Body.LEFT_OUT;
    } else if (type.startsWith(URL_ENCODED)) {
      return urlEncoded(json);
    } else if (type.startsWith(MULTIPART) && boundary.find()) {
      String quoted = boundary.group(1);
      return multipart(json, quoted == null ? boundary.group(2) : quoted);
    }
    return Body.LEFT_OUT;
  }

  private Body urlEncoded(EntryParser json) {
    List<String> texts = new ArrayList<>();
    for (Param param : params) {
      texts.add(String.valueOf(param.name()));
      texts.add(String.valueOf(param.value()));
    }
    boolean decoded = texts.stream().anyMatch(text -> !MAYBE_ENCODED.matcher(text).matches());
    if (!decoded && texts.stream().anyMatch(text -> AMBIGUOUS.matcher(text).find())) {
      return Body.LEFT_OUT;
    }
    Built built = new Built();
    for (int i = 0; i < params.size(); i++) {
      built.add(i == 0 ? "" : "&");
      built.at(params.get(i).offset());
      built.add(URLEncoder.encode(texts.get(2 * i), StandardCharsets.UTF_8));
      built.add("=" + URLEncoder.encode(texts.get(2 * i + 1), StandardCharsets.UTF_8));
    }
    return built.body(json);
  }

  private Body multipart(EntryParser json, String boundary) {
    Built built = new Built();
    for (Param param : params) {
      built.at(param.offset());
      built.add("--" + boundary + "\r\nContent-Disposition: form-data; name=\"");
      built.add(quoted(param.name()) + "\"");
      if (param.fileName() != null) {
        built.add("; filename=\"" + quoted(param.fileName()) + "\"");
      }
      if (param.contentType() != null && !param.contentType().isEmpty()) {
        built.add("\r\nContent-Type: " + param.contentType());
      }
      built.add("\r\n\r\n" + param.value() + "\r\n");
    }
    built.add("--" + boundary + "--\r\n");
    return built.body(json);
  }

  /** As browsers write it (HTML, 4.10.21.8). */
  private static String quoted(@Nullable String text) {
    return String.valueOf(text).replace("\n", "%0A").replace("\r", "%0D").replace("\"", "%22");
  }

  /** A body under construction, which knows of each byte the parameter it comes from. */
  private static final class Built {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TreeMap<Integer, Integer> sources = new TreeMap<>();

    void at(int source) {
      sources.put(bytes.size(), source);
    }

    void add(String text) {
      bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    Body body(EntryParser json) {
      byte[] batch = json.bytes();
      Entry entry = json.entry();
      IntFunction<Position> locator =
          offset ->
              EntryParser.position(
                  batch,
                  entry,
                  Optional.ofNullable(sources.floorEntry(offset))
                      .orElseGet(sources::firstEntry)
                      .getValue());
      return new Body(Body.Kind.RECORDED, bytes.toByteArray(), locator);
    }
  }
}
