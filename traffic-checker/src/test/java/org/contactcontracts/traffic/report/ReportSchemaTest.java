package org.contactcontracts.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportSchemaTest {
  @Test
  void jsonIsWhatItsPublishedSchemaSays() {
    Schema schema = JsonSchemas.report();

    List<String> reports = SampleRun.all(ReportFormat.JSON).toList();

    assertThat(reports).hasSize(5).allSatisfy(report -> assertConforms(schema, report));
  }

  @Test
  void theSchemaRefusesWhatIsNoReport() {
    Schema schema = JsonSchemas.report();

    assertThat(JsonSchemas.errors(schema, "{}")).hasSize(1);
    assertThat(JsonSchemas.errors(schema, "{\"results\":[],\"more\":1}")).hasSize(1);
    assertThat(JsonSchemas.errors(schema, "{\"results\":[{\"file\":\"-\",\"findings\":[]}]}"))
        .hasSize(1);
  }

  @Test
  void sarifIsWhatTheOfficialSchemaSays() {
    Schema schema = JsonSchemas.sarif();

    List<String> reports = SampleRun.all(ReportFormat.SARIF).toList();

    assertThat(reports).hasSize(5).allSatisfy(report -> assertConforms(schema, report));
    assertThat(JsonSchemas.errors(schema, "{\"version\":\"2.1.0\",\"runs\":[{}]}")).hasSize(1);
  }

  @Test
  void sarifResultsHaveARegionInTheRecordingAndARelatedLocationInTheContract() {
    JsonNode run = JsonSchemas.parse(SampleRun.recordings(ReportFormat.SARIF)).path("runs").path(0);
    List<String> regions = new ArrayList<>();
    for (JsonNode result : run.path("results")) {
      JsonNode physical = result.path("locations").path(0).path("physicalLocation");
      JsonNode related = result.path("relatedLocations").path(0).path("physicalLocation");
      regions.add(text(physical) + " " + (related.isMissingNode() ? "-" : text(related)));
      assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id"))
          .isEqualTo(result.path("ruleId"));
    }

    String monday = "traffic/monday,%2009%3A00%20100%25.har:";
    assertThat(regions)
        .containsExactly(
            monday + "80:17 specs/invent/openapi.yaml:210:11",
            monday + "77:3 specs/invent/openapi.yaml:90:11",
            monday + "88:5 -",
            monday + "99:1 specs/invent/openapi.yaml:91:11",
            "file:///elsewhere/broken%20log.har:50:17 specs/invent/openapi.yaml:210:11",
            "file:///elsewhere/broken%20log.har:12:1 -");
  }

  private static String text(JsonNode location) {
    return "%s:%s:%s"
        .formatted(
            location.at("/artifactLocation/uri").asText(),
            location.at("/region/startLine"),
            location.at("/region/startColumn"));
  }

  private static void assertConforms(Schema schema, String report) {
    assertThat(JsonSchemas.errors(schema, report)).isEmpty();
  }
}
