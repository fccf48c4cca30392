package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.ninetyninedigital.FlatPayload;
import org.contactcontracts.model.ninetyninedigital.UpdateContactPayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A variant of the mapper may mend what the contracts refuse, as Jackson lets it everywhere. */
class ProblemHandlerTest {

  private static final FilePart FILE =
      FilePart.of("alice.png", "image/png", "picture".getBytes(StandardCharsets.UTF_8));
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2023-11-07T05:31:56Z");
  private static final UpdateContactPayload PAYLOAD = FlatPayload.builder().id(7L).build();

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "7.5", "[7]"})
  void mayMendAnInteger(String written) throws JsonProcessingException {
    assertThat(mending(7L).readValue(written, Long.class)).isEqualTo(7L);
    assertThat(mending(7).readValue(written, Integer.class)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"yesterday\"", "\"2023-02-29T00:00:00Z\"", "1700000000"})
  void mayMendATime(String written) throws JsonProcessingException {
    assertThat(mending(TIME).readValue(written, OffsetDateTime.class)).isSameAs(TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"alice.png\"", "1"})
  void mayMendAFile(String written) throws JsonProcessingException {
    assertThat(mending(FILE).readValue(written, FilePart.class)).isSameAs(FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"\""})
  void mayMendAValueOfSeveralForms(String written) throws JsonProcessingException {
    assertThat(mending(PAYLOAD).readValue(written, UpdateContactPayload.class)).isSameAs(PAYLOAD);
  }

  private static JsonMapper mending(Object value) {
    return ContactJson.mapper().rebuild().addHandler(new Mending(value)).build();
  }

  private static final class Mending extends DeserializationProblemHandler {

    private final Object value;

    private Mending(Object value) {
      this.value = value;
    }

    @Override
    public Object handleUnexpectedToken(
        DeserializationContext context,
        JavaType type,
        JsonToken token,
        JsonParser parser,
        String message)
        throws IOException {
      parser.skipChildren();
      return value;
    }

    @Override
    public Object handleWeirdStringValue(
        DeserializationContext context, Class<?> type, String text, String message) {
      return value;
    }

    @Override
    public Object handleWeirdNumberValue(
        DeserializationContext context, Class<?> type, Number number, String message) {
      return value;
    }
  }
}
