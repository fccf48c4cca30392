package org.contactcontracts.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ProxySelector;
import org.apache.hc.client5.http.classic.methods.HttpPatch;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;

/** The same as {@link HandWrittenJdk} over the classic Apache HttpClient 5. */
final class HandWrittenApache implements Contender {

  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setDefaultConnectionConfig(
                      ConnectionConfig.custom().setConnectTimeout(Timeout.ofSeconds(10)).build())
                  .build())
          .setDefaultRequestConfig(
              RequestConfig.custom().setResponseTimeout(Timeout.ofSeconds(30)).build())
          .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
          .disableAuthCaching()
          .disableAutomaticRetries()
          .disableContentCompression()
          .disableCookieManagement()
          .disableRedirectHandling()
          .build();
  private final ObjectMapper mapper = ContactJson.mapper();
  private final String baseUrl;

  HandWrittenApache(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public String call() throws IOException {
    UpdateContactRequest body = UpdateContactRequest.builder().name(NAME).blocked(true).build();
    HttpPatch request = new HttpPatch(baseUrl + "/orgs/" + ORG + "/contacts/" + CONTACT);
    request.setHeader("Authorization", "Bearer " + TOKEN);
    request.setHeader("Accept", "application/json");
    request.setEntity(
        new ByteArrayEntity(mapper.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
    return http.execute(request, this::read);
  }

  private String read(ClassicHttpResponse response) throws IOException {
    if (response.getCode() != 200) {
      throw new IOException("status " + response.getCode());
    }
    byte[] bytes = EntityUtils.toByteArray(response.getEntity());
    return mapper.readValue(bytes, Contact.class).channels().get(0).id();
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
