package org.contactcontracts.tests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.contactcontracts.client.RequestBody;

/** A body as it stands in a file, conforming or not. */
final class RawBody implements RequestBody {

  private final String mediaType;
  private final byte[] bytes;

  RawBody(String mediaType, byte[] bytes) {
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
}
