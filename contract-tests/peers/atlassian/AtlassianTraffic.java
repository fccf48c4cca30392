import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;

/**
 * What Atlassian's openapi-request-validator says of the exchanges in a HAR.
 *
 * <p>Takes a contract and a HAR, and writes a line for each entry: an array of what is wrong, empty
 * when nothing is. Nothing is switched off; what the library offers beyond is switched on: a slash
 * at the end of a path counts, and so does a query parameter that the contract does not know.
 */
final class AtlassianTraffic {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AtlassianTraffic() {}

  public static void main(String[] arguments) throws IOException {
    OpenApiInteractionValidator validator =
        OpenApiInteractionValidator.createForSpecificationUrl(
                Path.of(arguments[0]).toUri().toString())
            .withStrictOperationPathMatching()
            .withLevelResolver(
                LevelResolver.create()
                    .withLevel(
                        "validation.request.parameter.query.unexpected",
                        ValidationReport.Level.ERROR)
                    .build())
            .build();
    for (JsonNode entry : JSON.readTree(new File(arguments[1])).at("/log/entries")) {
      System.out.println(answer(validator, entry));
    }
  }

  private static ArrayNode answer(OpenApiInteractionValidator validator, JsonNode entry) {
    ArrayNode answer = JSON.createArrayNode();
    try {
      ValidationReport report =
          validator.validate(
              request(entry.required("request")), response(entry.required("response")));
      report.getMessages().stream()
          .filter(found -> found.getLevel() == ValidationReport.Level.ERROR)
          .forEach(found -> answer.add(found.getKey() + ": " + found.getMessage()));
    } catch (RuntimeException | StackOverflowError e) {
      answer.add("broke down: " + e);
    }
    return answer;
  }

  private static SimpleRequest request(JsonNode request) {
    URI url = URI.create(request.required("url").textValue());
    SimpleRequest.Builder builder =
        new SimpleRequest.Builder(request.required("method").textValue(), url.getRawPath());
    for (JsonNode header : request.required("headers")) {
      builder.withHeader(
          header.required("name").textValue(), header.required("value").textValue());
    }
    query(builder, url.getRawQuery());
    if (request.has("postData")) {
      builder.withBody(body(request.get("postData")));
    }
    return builder.build();
  }

  private static void query(SimpleRequest.Builder builder, String query) {
    if (query == null || query.isEmpty()) {
      return;
    }
    for (String pair : query.split("&")) {
      String[] parts = pair.split("=", 2);
      builder.withQueryParam(
          URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
          URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
  }

  private static SimpleResponse response(JsonNode response) {
    SimpleResponse.Builder builder =
        SimpleResponse.Builder.status(response.required("status").intValue());
    for (JsonNode header : response.required("headers")) {
      builder.withHeader(
          header.required("name").textValue(), header.required("value").textValue());
    }
    if (response.required("content").has("text")) {
      builder.withBody(body(response.required("content")));
    }
    return builder.build();
  }

  private static byte[] body(JsonNode content) {
    String text = content.required("text").textValue();
    return content.path("encoding").asText().equals("base64")
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
