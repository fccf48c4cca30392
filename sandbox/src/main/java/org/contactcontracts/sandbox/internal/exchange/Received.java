package org.contactcontracts.sandbox.internal.exchange;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * A request, read to its end. The body is shared, not copied: nobody changes it.
 *
 * @param rawPath as it was sent, from the slash on
 * @param rawQuery as it was sent, without the question mark
 * @param body as it was sent; longer than any vendor takes when it was cut
 * @param peer who asked
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Received(
    String method,
    String rawPath,
    @Nullable String rawQuery,
    HeaderList headers,
    byte[] body,
    InetSocketAddress peer) {

  /** Keeps what was sent out of logs. */
  @Override
  public String toString() {
    return method + ", " + body.length + " bytes";
  }
}
