package org.contactcontracts.client;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A vendor over https on a free port, with a certificate that it made for itself. */
final class TlsVendor implements AutoCloseable {

  private static final String PASSWORD = "password";

  private final HttpsServer server;
  private final Path store;
  private final AtomicInteger requests = new AtomicInteger();

  /**
   * Starts one.
   *
   * @param name whom the certificate is for, such as {@code ip:127.0.0.1}
   */
  TlsVendor(Path folder, String name, String answer)
      throws IOException, InterruptedException, GeneralSecurityException {
    store = folder.resolve("vendor.p12");
    FreshProcess.output(
        List.of(
            FreshProcess.tool("keytool"),
            "-genkeypair",
            "-alias",
            "vendor",
            "-keyalg",
            "EC",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            PASSWORD,
            "-dname",
            "CN=vendor",
            "-ext",
            "san=" + name));
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  String url() {
    return "https://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The options by which a process trusts the vendor, through the JDK's default trust store. */
  String[] trust() {
    return new String[] {
      "-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD
    };
  }

  /** How many requests came through. */
  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
