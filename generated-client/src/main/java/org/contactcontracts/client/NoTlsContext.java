package org.contactcontracts.client;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * Refuses every use of TLS. It stands where {@code java.net.http} wants a context for connections
 * that have none; even a context of the JDK that is never initialised would load the whole of its
 * TLS. Should anything ask for TLS after all, it fails instead of trusting anybody.
 */
final class NoTlsContext extends SSLContext {

  NoTlsContext() {
    super(new Refusal(), null, "none");
  }

  private static final class Refusal extends SSLContextSpi {

    private static IllegalStateException refused() {
      return new IllegalStateException("This HTTP client is for http only and has no TLS.");
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
      throw refused();
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      throw refused();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      throw refused();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      throw refused();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      throw refused();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      throw refused();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      throw refused();
    }
  }
}
