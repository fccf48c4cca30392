package org.contactcontracts.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.invent.Channel;
import org.contactcontracts.model.invent.ChannelType;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Times that no body can bring, but a program can build. The gate names format and pattern of the
 * text that is written; a time is no text, and the model names the format alone.
 */
class BuiltTimeTest {

  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999+18:00",
        "2024-02-29T00:00:00-18:00",
        "-0001-12-31T23:59:59Z",
        "+10000-01-01T00:00:00Z",
        "2023-11-07T05:31:56+02:00:30",
        "2023-11-07T05:31:56-00:00:30"
      })
  void modelAndGateAgreeOnATime(String time) throws JsonProcessingException {
    Channel channel = channel(OffsetDateTime.parse(time));
    byte[] written =
        ContactJson.mapper().writeValueAsString(channel).getBytes(StandardCharsets.UTF_8);

    var gate =
        Contract.of("invent")
            .operation("updateContactChannel")
            .response(200, "application/json")
            .orElseThrow();

    Set<List<String>> refused = broken(gate.validate(written));
    Set<List<String>> own =
        channel.violations().stream()
            .map(v -> List.of(v.instance(), v.keyword()))
            .collect(Collectors.toSet());
    assertThat(own.isEmpty()).isEqualTo(refused.isEmpty());
    assertThat(refused).containsAll(own);
  }

  private static Set<List<String>> broken(Verdict verdict) {
    return verdict.findings().stream()
        .map(f -> List.of(f.instance(), f.keyword()))
        .collect(Collectors.toSet());
  }

  private static Channel channel(OffsetDateTime created) {
    return Channel.builder()
        .id("channel_custom")
        .type(ChannelType.CUSTOM)
        .userId("alice")
        .clearAvatar()
        .clearName()
        .clearUsername()
        .clearEmail()
        .clearPhone()
        .clearCountry()
        .clearAgent()
        .clearIp()
        .clearLanguage()
        .platformData(Map.of())
        .createdAt(created)
        .updatedAt(TIME)
        .build();
  }
}
