package org.contactcontracts.client;

import java.io.IOException;
import java.io.InputStream;

/** The body of a request; it can be opened as often as needed. */
public interface RequestBody {

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
}
