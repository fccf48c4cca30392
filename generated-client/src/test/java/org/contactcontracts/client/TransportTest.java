package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every transport of this project under the same contract. */
class TransportTest {

  @Nested
  class OverJavaNetHttp implements TransportContract {
    @Override
    public Transport transport() {
      return JdkTransport.shared();
    }
  }

  @Nested
  class OverApacheHttpClient implements TransportContract {
    @Override
    public Transport transport() {
      return ApacheTransport.create();
    }
  }

  /** One that by itself follows redirects, repeats, keeps cookies and asks for compression. */
  @Nested
  class OverAnApacheHttpClientWithItsOwnDefaults implements TransportContract {
    @Override
    public Transport transport() {
      return ApacheTransport.of(HttpClients.createDefault());
    }
  }

  @Test
  void leavesAConfiguredApacheHttpClientOpen() throws Exception {
    try (var vendor = new VendorServer(VendorServer.json(200, "{}"));
        CloseableHttpClient client = HttpClients.createDefault()) {
      ApacheTransport.of(client).close();

      int status = client.execute(new HttpGet(vendor.url()), response -> response.getCode());

      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void closesTheApacheHttpClientThatItMade() {
    ApacheTransport transport = ApacheTransport.create();

    transport.close();

    RequestBody body = RequestBody.of("application/json", new byte[0]);
    URI uri = URI.create("http://127.0.0.1:1");
    Throwable thrown =
        catchThrowable(
            () ->
                transport.send(
                    new TransportRequest("PATCH", uri, Map.of(), body, Duration.ofSeconds(20))));
    assertThat(thrown).isInstanceOf(IllegalStateException.class);
  }
}
