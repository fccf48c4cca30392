package org.contactcontracts.client;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A body in memory, which a transport may send without opening it. */
final class BytesBody implements RequestBody {

  private final String mediaType;
  private final byte[] bytes;

  BytesBody(String mediaType, byte[] bytes) {
    this.mediaType = mediaType;
    this.bytes = bytes;
  }

  @Override
  public String mediaType() {
    return mediaType;
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /** The bytes themselves. */
  byte[] bytes() {
    return bytes;
  }

  /** Type and length; the bytes may be personal data and are left out. */
  @Override
  public String toString() {
    return mediaType + ", " + bytes.length + " bytes";
  }
}
