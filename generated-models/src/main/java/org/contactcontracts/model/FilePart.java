package org.contactcontracts.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.contactcontracts.model.internal.FilePartDeserializer;
import org.contactcontracts.model.internal.FilePartSerializer;

/**
 * A file in a multipart form.
 *
 * <p>Its content can be opened as often as needed, so that a request can be sent again.
 */
@JsonDeserialize(using = FilePartDeserializer.class)
@JsonSerialize(using = FilePartSerializer.class)
public final class FilePart {

  /**
   * A type, a subtype and parameters (RFC 9110, 8.3.1), these only as far as a header takes them.
   */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+( *;[ -~]*)?");

  private final String fileName;
  private final String mediaType;
  private final long size;
  private final Content content;

  private FilePart(String fileName, String mediaType, long size, Content content) {
    this.fileName = requireNonNull(fileName, "fileName");
    this.mediaType = checked(mediaType);
    this.size = size;
    this.content = content;
  }

  /**
   * A part from bytes in memory.
   *
   * @param fileName the name sent with the file, such as {@code alice.png}
   * @param mediaType the media type of the content, such as {@code image/png}
   * @param bytes the content; copied
   * @throws IllegalArgumentException if the media type has no subtype, or characters that a header
   *     cannot carry
   */
  public static FilePart of(String fileName, String mediaType, byte[] bytes) {
    byte[] copy = bytes.clone();
    return new FilePart(fileName, mediaType, copy.length, () -> new ByteArrayInputStream(copy));
  }

  /**
   * A part from a file on disk, read when the request is sent.
   *
   * @param file the file; its last name element is sent as the file name
   * @param mediaType the media type of the content, such as {@code image/png}
   * @throws IllegalArgumentException if the media type has no subtype, or characters that a header
   *     cannot carry
   * @throws UncheckedIOException if the file cannot be read
   */
  public static FilePart of(Path file, String mediaType) {
    try {
      return new FilePart(
          file.getFileName().toString(),
          mediaType,
          Files.size(file),
          () -> Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of a form part cannot be read: " + file, e);
    }
  }

  /** The name sent with the file. */
  public String fileName() {
    return fileName;
  }

  /** The media type of the content. */
  public String mediaType() {
    return mediaType;
  }

  /** The length of the content in bytes. */
  public long size() {
    return size;
  }

  /**
   * Opens the content from its start; the caller closes it.
   *
   * @throws IOException if the file cannot be opened
   */
  public InputStream open() throws IOException {
    return content.open();
  }

  /** It is written into the header of a part, where a line break would start another header. */
  private static String checked(String mediaType) {
    if (!MEDIA_TYPE.matcher(mediaType).matches()) {
      throw new IllegalArgumentException(
          "The media type of a file must be a type and a subtype, such as image/png.");
    }
    return mediaType;
  }

  @Override
  public String toString() {
    return "FilePart[" + mediaType + ", " + size + " bytes]";
  }

  private interface Content {
    InputStream open() throws IOException;
  }
}
