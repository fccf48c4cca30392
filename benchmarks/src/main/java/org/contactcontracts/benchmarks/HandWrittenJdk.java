package org.contactcontracts.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.invent.Contact;
import org.contactcontracts.model.invent.UpdateContactRequest;

/**
 * What somebody writes who has the models but no client: {@code java.net.http} with the settings
 * that the generated client gives it, and one shared mapper.
 */
final class HandWrittenJdk implements Contender {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .executor(Runnable::run)
          .build();
  private final ObjectMapper mapper = ContactJson.mapper();
  private final String baseUrl;

  HandWrittenJdk(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public String call() throws IOException, InterruptedException {
    UpdateContactRequest body = UpdateContactRequest.builder().name(NAME).blocked(true).build();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/orgs/" + ORG + "/contacts/" + CONTACT))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(30))
            .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(mapper.writeValueAsBytes(body)))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return mapper.readValue(response.body(), Contact.class).channels().get(0).id();
  }
}
