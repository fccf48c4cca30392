package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.junit.jupiter.api.Test;

/** The lines that docs/recordings.md shows are what it says they are. */
class RecordingsDocumentTest {
  @Test
  void showsLinesThatConform() throws IOException {
    String lines = lines();
    List<Rule> rules = new ArrayList<>();

    Summary summary =
        Audit.of(ExchangeChecker.builder().build())
            .run(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                (index, verdict) ->
                    verdict.findings().forEach(finding -> rules.add(finding.rule())));

    assertThat(rules).containsExactly(Rule.BODY_LEFT_OUT, Rule.BODY_LEFT_OUT, Rule.NO_RESPONSE);
    assertThat(summary).isEqualTo(new Summary(3, 3, 0, 0, 0));
  }

  @Test
  void showsLinesThatTheSchemaDescribes() throws IOException {
    try (InputStream in = Exchange.class.getResourceAsStream("exchange.schema.json")) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));

      assertThat(lines().lines())
          .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }
  }

  private static String lines() throws IOException {
    String document = Files.readString(Path.of("../docs/recordings.md"));
    Matcher block = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertThat(block.find()).isTrue();
    return block.group(1);
  }
}
