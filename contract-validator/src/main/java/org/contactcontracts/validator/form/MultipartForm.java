package org.contactcontracts.validator.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was sent (RFC 7578), read strictly, so that one form means one thing on every
 * server. The readers of the runtimes repair and decode, each in its own way.
 */
public final class MultipartForm {

  /** RFC 2046, 5.1.1, without the blanks that it allows within; nobody sends them. */
  private static final Pattern BOUNDARY = Pattern.compile("[0-9A-Za-z'()+_,./:=?-]{1,70}");

  private static final Pattern FIELD_NAME = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(FIELD_NAME.pattern() + "/" + FIELD_NAME.pattern());
  private static final Pattern PLAIN_ENCODING = Pattern.compile("7bit|8bit|binary");

  private final List<Part> parts = new ArrayList<>();
  private final String text;
  private final String delimiter;

  private MultipartForm(String text, String delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /**
   * A field.
   *
   * @param name the name of the field
   * @param fileName given for a file
   * @param contentType {@code text/plain} when none was sent (RFC 7578, 4.4)
   * @param content what it says
   * @param offset where the content begins in the body, in bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Parts are never compared.
  public record Part(
      String name, Optional<String> fileName, String contentType, byte[] content, int offset) {}

  /**
   * The parts of a form, in its order.
   *
   * @param contentType the content type of the form, with its boundary
   * @param body the form as it came over the wire
   * @throws MalformedForm if it is not written as RFC 7578 says
   */
  public static List<Part> parts(String contentType, byte[] body) throws MalformedForm {
    Optional<String> boundary =
        HeaderParameters.of(contentType)
            .flatMap(parameters -> parameters.value("boundary"))
            .filter(value -> BOUNDARY.matcher(value).matches());
    if (boundary.isEmpty()) {
      throw notClosed();
    }
    // A delimiter stands at the start of a line (RFC 2046, 5.1.1).
    String text = "\r\n" + new String(body, StandardCharsets.ISO_8859_1);
    MultipartForm form = new MultipartForm(text, "\r\n--" + boundary.get());
    form.read();
    return form.parts;
  }

  /** What stands before the first and after the last delimiter is ignored (RFC 2046, 5.1.1). */
  private void read() throws MalformedForm {
    int at = next(0);
    while (!text.startsWith("--", at + delimiter.length())) {
      int line = endOfDelimiter(at + delimiter.length());
      int end = next(line);
      if (end < line + 2) {
        throw new MalformedForm();
      }
      parts.add(part(text.substring(line + 2, end), line));
      at = end;
    }
    int closed = at + delimiter.length() + 2;
    if (closed < text.length()) {
      endOfDelimiter(closed);
    }
  }

  private int next(int from) throws MalformedForm {
    int at = text.indexOf(delimiter, from);
    if (at < 0) {
      throw notClosed();
    }
    return at;
  }

  private static MalformedForm notClosed() {
    return new MalformedForm(
        "The form is not closed by the boundary that its content type names.",
        "Write the form as RFC 7578 says.");
  }

  /** Where the line of a delimiter ends; it may be padded with blanks. */
  private int endOfDelimiter(int from) throws MalformedForm {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    if (at == text.length()) {
      throw notClosed();
    }
    if (!text.startsWith("\r\n", at)) {
      throw new MalformedForm();
    }
    return at;
  }

  /** The line break that was put before the body is as long as the one that precedes the part. */
  private static Part part(String part, int offset) throws MalformedForm {
    int blank = part.indexOf("\r\n\r\n");
    if (blank < 0) {
      throw new MalformedForm();
    }
    @Nullable String disposition = null;
    @Nullable String contentType = null;
    for (String line : part.substring(0, blank).split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (colon < 0 || !FIELD_NAME.matcher(line.substring(0, colon)).matches()) {
        throw new MalformedForm();
      }
      String value = utf8(line.substring(colon + 1)).strip();
      switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-disposition" -> disposition = once(disposition, value);
        case "content-type" -> contentType = once(contentType, value);
        case "content-transfer-encoding" -> plain(value);
        default -> {
          // RFC 7578, 4.8: every other field is ignored.
        }
      }
    }
    String type = contentType == null ? "text/plain" : contentType;
    if (disposition == null || !isMediaType(type)) {
      throw new MalformedForm();
    }
    byte[] content = part.substring(blank + 4).getBytes(StandardCharsets.ISO_8859_1);
    return part(disposition, type, content, offset + blank + 4);
  }

  private static Part part(String disposition, String contentType, byte[] content, int offset)
      throws MalformedForm {
    HeaderParameters parameters =
        HeaderParameters.of(disposition)
            .filter(header -> header.main().equalsIgnoreCase("form-data"))
            .orElseThrow(MalformedForm::new);
    String name = parameters.value("name").orElseThrow(MalformedForm::new);
    return new Part(name, parameters.value("filename"), contentType, content, offset);
  }

  private static boolean isMediaType(String contentType) {
    return HeaderParameters.of(contentType)
        .filter(header -> MEDIA_TYPE.matcher(header.main()).matches())
        .isPresent();
  }

  private static String utf8(String bytes) throws MalformedForm {
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedForm();
    }
  }

  private static String once(@Nullable String before, String value) throws MalformedForm {
    if (before != null) {
      throw new MalformedForm();
    }
    return value;
  }

  /**
   * An encoding that changes the content would have to be undone; nobody uses one (RFC 7578, 4.7).
   */
  private static void plain(String encoding) throws MalformedForm {
    if (!PLAIN_ENCODING.matcher(encoding.toLowerCase(Locale.ROOT)).matches()) {
      throw new MalformedForm();
    }
  }
}
