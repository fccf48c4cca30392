package org.contactcontracts.client;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * TLS with the JDK's defaults, set up at the first connection that needs it: to read the trust
 * store takes longer than everything else in a first call. Safe for use by several threads.
 */
final class LateTls implements TlsSocketStrategy {

  private volatile @Nullable TlsSocketStrategy made;

  @Override
  public SSLSocket upgrade(
      Socket socket, String target, int port, Object attachment, HttpContext context)
      throws IOException {
    return strategy().upgrade(socket, target, port, attachment, context);
  }

  private TlsSocketStrategy strategy() {
    TlsSocketStrategy strategy = made;
    return strategy == null ? make() : strategy;
  }

  private synchronized TlsSocketStrategy make() {
    TlsSocketStrategy strategy = made;
    if (strategy == null) {
      strategy = DefaultClientTlsStrategy.createDefault();
      made = strategy;
    }
    return strategy;
  }
}
