package org.contactcontracts.sandbox.internal.journal;

import java.io.IOException;
import java.io.OutputStream;

/** What the journal holds as a recording, written as it is read from the database. */
public interface Recording {

  /** The media type that it is sent as. */
  String mediaType();

  /** Writes the recording, and does not close the stream. */
  void writeTo(OutputStream out) throws IOException;
}
