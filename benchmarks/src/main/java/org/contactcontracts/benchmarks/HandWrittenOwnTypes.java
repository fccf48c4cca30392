package org.contactcontracts.benchmarks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes who has nothing: {@code java.net.http} and a mapper with their defaults, and
 * records of their own.
 */
final class HandWrittenOwnTypes implements Contender {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final ObjectMapper mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private final String baseUrl;

  HandWrittenOwnTypes(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  @Override
  public String call() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/orgs/" + ORG + "/contacts/" + CONTACT))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(30))
            .method(
                "PATCH",
                HttpRequest.BodyPublishers.ofByteArray(
                    mapper.writeValueAsBytes(new Update(NAME, true))))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("status " + response.statusCode());
    }
    return mapper.readValue(response.body(), Contact.class).channels().get(0).id();
  }

  record Update(String name, boolean blocked) {}

  record Contact(
      String id,
      @Nullable String name,
      boolean blocked,
      boolean unsubscribed,
      @JsonProperty("is_admin") boolean isAdmin,
      List<Channel> channels,
      List<Segment> segments,
      @JsonProperty("created_at") OffsetDateTime createdAt,
      @JsonProperty("updated_at") OffsetDateTime updatedAt,
      @JsonProperty("blocked_at") @Nullable OffsetDateTime blockedAt,
      @JsonProperty("unsubscribed_at") @Nullable OffsetDateTime unsubscribedAt,
      @JsonProperty("unsubscribe_reason") @Nullable String unsubscribeReason,
      @JsonProperty("unsubscribe_feedback") @Nullable String unsubscribeFeedback) {}

  record Channel(
      String id,
      String type,
      @JsonProperty("user_id") String userId,
      @Nullable String avatar,
      @Nullable String name,
      @Nullable String username,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String country,
      @Nullable String agent,
      @Nullable String ip,
      @Nullable String language,
      @JsonProperty("platform_data") Map<String, Object> platformData,
      @JsonProperty("created_at") OffsetDateTime createdAt,
      @JsonProperty("updated_at") OffsetDateTime updatedAt,
      @Nullable String link) {}

  record Segment(
      String id,
      String name,
      String color,
      @JsonProperty("contacts_count") double contactsCount,
      @JsonProperty("created_at") OffsetDateTime createdAt,
      @JsonProperty("updated_at") OffsetDateTime updatedAt) {}
}
