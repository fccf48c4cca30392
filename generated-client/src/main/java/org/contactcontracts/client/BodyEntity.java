package org.contactcontracts.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** A body as Apache HttpClient writes it: streamed, and once only. */
final class BodyEntity extends AbstractHttpEntity {

  private final RequestBody body;
  private volatile boolean askedFor;

  BodyEntity(RequestBody body) {
    super(body.mediaType(), null);
    this.body = body;
  }

  /** Whether there was a connection to write to, so that the vendor may have got something. */
  boolean wasAskedFor() {
    return askedFor;
  }

  /** No, so that no client of anybody's sends it again by itself. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public long getContentLength() {
    return body.length();
  }

  @Override
  public InputStream getContent() throws IOException {
    return body.open();
  }

  @Override
  public boolean isStreaming() {
    return true;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    askedFor = true;
    if (body instanceof BytesBody bytes) {
      out.write(bytes.bytes());
      return;
    }
    try (InputStream content = body.open()) {
      long written = content.transferTo(out);
      if (written != body.length()) {
        // The length has been announced; a vendor would wait for the rest, or take a part for all.
        throw new IOException("the body has another length than it had when it was made");
      }
    }
  }

  @Override
  public void close() {
    // writeTo closes what it opens
  }
}
