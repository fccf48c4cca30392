package org.contactcontracts.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.Configurable;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.cookie.StandardCookieSpec;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;

/**
 * A transport over the classic Apache HttpClient 5, for who counts the CPU time of a call.
 *
 * <p>It needs {@code org.apache.httpcomponents.client5:httpclient5}, which the client brings along
 * only as an optional dependency. A call works on the thread that makes it, and an asynchronous one
 * on a thread of its own. A timeout or an interrupt takes effect up to 20 milliseconds late.
 *
 * <p>Over any client, redirects are not followed, nothing is sent a second time, cookies are not
 * kept, and no compression is asked for.
 */
public final class ApacheTransport implements Transport {

  /** As many as a bulk call may keep busy; the default of five would queue the rest. */
  private static final int MOST_CONNECTIONS = 256;

  /** Longer than this an answer is read in pieces, whatever length it claims. */
  private static final int LONGEST_AT_ONCE = 1 << 20;

  private final CloseableHttpClient client;
  private final RequestConfig config;
  private final boolean owned;
  private final Watchdog watchdog = new Watchdog();

  private ApacheTransport(CloseableHttpClient client, boolean owned) {
    RequestConfig configured =
        client instanceof Configurable configurable ? configurable.getConfig() : null;
    this.client = client;
    this.owned = owned;
    this.config =
        RequestConfig.copy(configured == null ? RequestConfig.DEFAULT : configured)
            .setRedirectsEnabled(false)
            .setContentCompressionEnabled(false)
            .setCookieSpec(StandardCookieSpec.IGNORE)
            .build();
  }

  /**
   * A transport over a client of its own: HTTP/1.1, 10 seconds to connect, the proxy of the
   * system's settings, up to 256 connections. TLS, with the JDK's defaults, is set up at the first
   * call over https. Close it when it is no longer needed.
   */
  public static ApacheTransport create() {
    return new ApacheTransport(
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setTlsSocketStrategy(new LateTls())
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setMaxConnPerRoute(MOST_CONNECTIONS)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(10)).build())
                    .build())
            .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build(),
        true);
  }

  /**
   * A transport over a configured client, for a proxy, TLS settings or a pool of one's own. The
   * client remains the caller's, and closing the transport leaves it open.
   */
  public static ApacheTransport of(CloseableHttpClient client) {
    return new ApacheTransport(client, false);
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    BodyEntity body = new BodyEntity(request.body());
    HttpUriRequestBase wire = wire(request, body);
    Watchdog.Call call = watchdog.watch(wire, request.timeout());
    try {
      return client.execute(wire, ApacheTransport::read);
    } catch (IOException e) {
      if (call.isLate() || e instanceof SocketTimeoutException) {
        throw timedOut(body, e);
      }
      // The thread may have been woken by the interrupt itself, before the watchdog saw it.
      if (Thread.interrupted()) {
        throw (InterruptedException) new InterruptedException().initCause(e);
      }
      throw failure(e);
    } finally {
      watchdog.release(call);
    }
  }

  @Override
  public void close() {
    if (owned) {
      try {
        client.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private HttpUriRequestBase wire(TransportRequest request, HttpEntity body) {
    HttpUriRequestBase wire = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(wire::addHeader);
    wire.setEntity(body);
    wire.setConfig(config);
    return wire;
  }

  private static TransportResponse read(ClassicHttpResponse response) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Header header : response.getHeaders()) {
      headers.merge(header.getName(), List.of(header.getValue()), ApacheTransport::joined);
    }
    return TransportResponse.ofOwned(
        response.getCode(), Collections.unmodifiableMap(headers), body(response.getEntity()));
  }

  private static List<String> joined(List<String> values, List<String> more) {
    List<String> all = new ArrayList<>(values);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    long length = entity.getContentLength();
    if (length < 0 || length > LONGEST_AT_ONCE) {
      return EntityUtils.toByteArray(entity);
    }
    byte[] body = new byte[(int) length];
    // Throws if the connection ends before the length is reached.
    entity.getContent().readNBytes(body, 0, body.length);
    return body;
  }

  private static HttpTimeoutException timedOut(BodyEntity body, IOException cause) {
    HttpTimeoutException timedOut =
        body.wasAskedFor()
            ? new HttpTimeoutException("no whole answer in time")
            : new HttpConnectTimeoutException("no connection in time");
    timedOut.initCause(cause);
    return timedOut;
  }

  /** What the other transport throws for the same. */
  private static IOException failure(IOException cause) {
    if (cause instanceof ConnectException
        || cause instanceof NoRouteToHostException
        || cause instanceof UnknownHostException) {
      ConnectException failure = new ConnectException("no connection");
      failure.initCause(cause);
      return failure;
    }
    return cause;
  }
}
