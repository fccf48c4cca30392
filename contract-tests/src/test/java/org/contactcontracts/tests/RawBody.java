package org.contactcontracts.tests;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.contactcontracts.client.RequestBody;

/** A body as it stands in a file, conforming or not. */
record RawBody(String mediaType, byte[] bytes) implements RequestBody {

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
