import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What Atlassian's openapi-request-validator says of bodies.
 *
 * <p>Reads JSON, one object a line. A place is introduced by {@code place} (its name), {@code
 * specification} (the file with the contract), {@code method}, {@code path}, {@code mediaType},
 * {@code headers} and, for an answer, {@code status}. A body names its {@code place} and has its
 * bytes as {@code body}, in Base64. Each body is answered by one line: an array of what is wrong,
 * empty when nothing is.
 *
 * <p>Nothing is switched off, but the servers of the contract are left aside: a place is a path
 * below any of them.
 */
final class AtlassianJudge {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, OpenApiInteractionValidator> validators = new HashMap<>();
  private final Map<String, Function<byte[], ValidationReport>> places = new HashMap<>();

  private AtlassianJudge() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    AtlassianJudge judge = new AtlassianJudge();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonNode message = JSON.readTree(line);
      if (message.has("body")) {
        out.write(judge.answer(message) + "\n");
        if (!in.ready()) {
          out.flush();
        }
      } else {
        judge.introduce(message);
      }
    }
    out.flush();
  }

  private void introduce(JsonNode place) {
    OpenApiInteractionValidator validator =
        validators.computeIfAbsent(
            place.required("specification").textValue(), AtlassianJudge::validator);
    places.put(
        place.required("place").textValue(),
        place.has("status")
            ? body -> response(validator, place, body)
            : body -> request(validator, place, body));
  }

  private static OpenApiInteractionValidator validator(String specification) {
    return OpenApiInteractionValidator.createForSpecificationUrl(
            Path.of(specification).toUri().toString())
        .withBasePathOverride("")
        .build();
  }

  private static ValidationReport request(
      OpenApiInteractionValidator validator, JsonNode place, byte[] body) {
    SimpleRequest.Builder request =
        new SimpleRequest.Builder(
                place.required("method").textValue(), place.required("path").textValue())
            .withContentType(place.required("mediaType").textValue())
            .withBody(body);
    place
        .required("headers")
        .properties()
        .forEach(header -> request.withHeader(header.getKey(), header.getValue().textValue()));
    return validator.validateRequest(request.build());
  }

  private static ValidationReport response(
      OpenApiInteractionValidator validator, JsonNode place, byte[] body) {
    return validator.validateResponse(
        place.required("path").textValue(),
        Request.Method.valueOf(place.required("method").textValue()),
        SimpleResponse.Builder.status(place.required("status").intValue())
            .withContentType(place.required("mediaType").textValue())
            .withBody(body)
            .build());
  }

  private ArrayNode answer(JsonNode message) throws IOException {
    byte[] body = message.required("body").binaryValue();
    ArrayNode answer = JSON.createArrayNode();
    try {
      ValidationReport report = places.get(message.required("place").textValue()).apply(body);
      report.getMessages().stream()
          .filter(found -> found.getLevel() == ValidationReport.Level.ERROR)
          .forEach(found -> answer.add(objection(found)));
    } catch (RuntimeException | StackOverflowError e) {
      answer.addObject().put("keyword", "broke down").put("message", e.toString());
    }
    return answer;
  }

  private static ObjectNode objection(ValidationReport.Message found) {
    return JSON.createObjectNode()
        .put("keyword", found.getKey())
        .put("message", found.getMessage())
        .put(
            "at",
            found
                .getContext()
                .flatMap(ValidationReport.MessageContext::getPointers)
                .map(ValidationReport.MessageContext.Pointers::getInstance)
                .orElse(null));
  }
}
