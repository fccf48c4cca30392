package org.contactcontracts.client;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request; it can be opened as often as needed. */
public interface RequestBody {

  /**
   * A body from bytes in memory.
   *
   * @param mediaType the value of the {@code Content-Type} header
   * @param bytes the body; not copied, so do not change it afterwards
   */
  static RequestBody of(String mediaType, byte[] bytes) {
    return new BytesBody(mediaType, bytes);
  }

  /** The value of the {@code Content-Type} header. */
  String mediaType();

  /** The length in bytes. */
  long length();

  /**
   * Opens the body from its start; the caller closes it.
   *
   * @throws IOException if a file of the body cannot be opened
   */
  InputStream open() throws IOException;

  /** Whether it can be opened a second time; what cannot is never sent again. Default: true. */
  default boolean isRepeatable() {
    return true;
  }
}
