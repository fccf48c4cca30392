package org.contactcontracts.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * The clients behind {@link JdkTransport#shared()}, each made when it is first needed: one for
 * https, and one for http that knows no TLS.
 *
 * <p>An {@link HttpClient} sets TLS up when it is built, trust store and all, which costs most of a
 * first call, also of one over http. Safe for use by several threads.
 */
final class SharedHttpClients {

  private volatile @Nullable HttpClient plain;
  private volatile @Nullable HttpClient secure;

  /** The client for an address. What is not http gets the one that knows TLS. */
  HttpClient of(URI uri) {
    boolean isPlain = "http".equalsIgnoreCase(uri.getScheme());
    HttpClient made = isPlain ? plain : secure;
    return made == null ? make(isPlain) : made;
  }

  private synchronized HttpClient make(boolean isPlain) {
    HttpClient made = isPlain ? plain : secure;
    if (made != null) {
      return made;
    }
    if (isPlain) {
      // Without parameters of its own the client would ask the context for them.
      made = settings().sslContext(new NoTlsContext()).sslParameters(new SSLParameters()).build();
      plain = made;
    } else {
      made = settings().build();
      secure = made;
    }
    return made;
  }

  private static HttpClient.Builder settings() {
    return HttpClient.newBuilder()
        // An upgrade to HTTP/2 costs a round trip and no vendor documents it.
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        // Nor may the client for http ever be led to https.
        .followRedirects(HttpClient.Redirect.NEVER)
        .executor(new CallingThread());
  }

  /**
   * The thread that reads the socket also hands the bytes on, which takes a third of the time of
   * passing them to a pool. None of it blocks but the reading of a file.
   */
  private static final class CallingThread implements Executor {
    @Override
    public void execute(Runnable task) {
      task.run();
    }
  }
}
