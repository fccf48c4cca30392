package org.contactcontracts.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedHttpClientsTest {

  private final SharedHttpClients clients = new SharedHttpClients();

  @ParameterizedTest
  @ValueSource(strings = {"http://acme.inc/a", "HTTP://acme.inc/a"})
  void hasNoTlsForHttp(String url) {
    SSLContext context = clients.of(URI.create(url)).sslContext();

    assertThatThrownBy(context::createSSLEngine)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This HTTP client is for http only and has no TLS.");
    assertThatThrownBy(() -> context.createSSLEngine("acme.inc", 443))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(context::getSocketFactory).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> context.init(null, null, null))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://acme.inc/a", "HTTPS://acme.inc/a"})
  void hasTheTlsOfTheJdkForHttps(String url) throws NoSuchAlgorithmException {
    HttpClient client = clients.of(URI.create(url));
    HttpClient untouched = HttpClient.newHttpClient();

    assertThat(client.sslContext()).isSameAs(SSLContext.getDefault());
    assertThat(client.sslParameters().getProtocols())
        .containsExactly(untouched.sslParameters().getProtocols());
    assertThat(client.sslParameters().getCipherSuites())
        .containsExactly(untouched.sslParameters().getCipherSuites());
  }

  @Test
  void makesOneClientForEachScheme() {
    HttpClient plain = clients.of(URI.create("http://acme.inc/a"));
    HttpClient secure = clients.of(URI.create("https://acme.inc/a"));

    assertThat(clients.of(URI.create("http://other.example/b"))).isSameAs(plain);
    assertThat(clients.of(URI.create("https://other.example/b"))).isSameAs(secure);
    assertThat(plain).isNotSameAs(secure);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://acme.inc/a", "https://acme.inc/a"})
  void hasTheSameOtherSettingsForBoth(String url) {
    HttpClient client = clients.of(URI.create(url));

    assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
    assertThat(client.connectTimeout()).contains(Duration.ofSeconds(10));
    assertThat(client.executor()).isPresent();
    assertThat(client.proxy()).isEmpty();
    assertThat(client.cookieHandler()).isEmpty();
    assertThat(client.authenticator()).isEmpty();
  }
}
