package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.contactcontracts.model.internal.JsonInput.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the mapper, and what is left to it. */
class JsonInputTest {

  @Test
  void usualValuesAreReadWithoutTheMapper() {
    assertThat(usual("\"a\\u0062\"", JsonInput::readString)).contains("ab");
    assertThat(usual("true", JsonInput::readBoolean)).contains(true);
    assertThat(usual("false", JsonInput::readBoolean)).contains(false);
    assertThat(usual("-9223372036854775808", JsonInput::readLong)).contains(Long.MIN_VALUE);
    assertThat(usual("2147483647", JsonInput::readInteger)).contains(Integer.MAX_VALUE);
    assertThat(usual("1.50", JsonInput::readBigDecimal)).contains(new BigDecimal("1.50"));
    assertThat(usual("150", JsonInput::readBigDecimal)).contains(new BigDecimal("150"));
    assertThat(usual("\"2023-11-07T05:31:56Z\"", JsonInput::readOffsetDateTime))
        .contains(OffsetDateTime.parse("2023-11-07T05:31:56Z"));
    assertThat(usual("null", JsonInput::isNull)).contains(true);
    assertThat(usual("1", JsonInput::isNull)).contains(false);
  }

  @Test
  void aFreeFormObjectKeepsItsOrderAndItsNulls() {
    Map<String, Object> members =
        usual("{\"b\":null,\"a\":[1,[],{\"c\":false}],\"d\":2.0}", JsonInput::readMembers)
            .orElseThrow();

    Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
    wanted.put("b", null);
    wanted.put("a", Arrays.asList(1, List.of(), Map.of("c", false)));
    wanted.put("d", new BigDecimal("2.0"));
    assertThat(members).isEqualTo(wanted);
    assertThat(new ArrayList<>(members.keySet())).containsExactly("b", "a", "d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "1e1", "9223372036854775808", "\"1\"", "null", "true", "", "[1]"})
  void anUnusualLongIsLeftToTheMapper(String json) {
    assertThat(usual(json, JsonInput::readLong)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "2147483648", "-2147483649", "\"1\"", "null"})
  void anUnusualIntegerIsLeftToTheMapper(String json) {
    assertThat(usual(json, JsonInput::readInteger)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"a\":null,\"a\":null}",
        "{\"b\":{\"a\":1,\"a\":1}}",
        "{} {}",
        "{}]",
        "{\"a\":1",
        "{\"a\"}",
        "[]",
        "null"
      })
  void anUnusualObjectIsLeftToTheMapper(String json) {
    assertThat(usual(json, JsonInput::readMembers)).isEmpty();
  }

  @Test
  void otherTypesThanTheWantedAreLeftToTheMapper() {
    assertThat(usual("1", JsonInput::readString)).isEmpty();
    assertThat(usual("null", JsonInput::readString)).isEmpty();
    assertThat(usual("1", JsonInput::readBoolean)).isEmpty();
    assertThat(usual("null", JsonInput::readBoolean)).isEmpty();
    assertThat(usual("\"1\"", JsonInput::readBigDecimal)).isEmpty();
    assertThat(usual("null", JsonInput::readBigDecimal)).isEmpty();
    assertThat(usual("true", JsonInput::readBigDecimal)).isEmpty();
    assertThat(usual("[1]", JsonInput::readBigDecimal)).isEmpty();
    assertThat(usual("", JsonInput::readBigDecimal)).isEmpty();
    assertThat(usual("\"2023\"", in -> Optional.ofNullable(in.readOffsetDateTime()))).isEmpty();
    assertThat(usual("{}", in -> startedArray(in))).isEmpty();
    assertThat(usual("1", in -> startedArray(in))).isEmpty();
    assertThat(usual("\"a\"", JsonInput::readFilePart)).isEmpty();
    assertThat(usual("", JsonInput::readObject)).isEmpty();
  }

  @Test
  void theMemberThatIdentifiesAnObjectIsFoundWhereverItStands() {
    String json = "{\"x\":{\"a\":[{\"b\":1}]},\"b\":2}";

    assertThat(usual(json, in -> in.identify("a", "b") + in.readMembers().size())).contains("b2");
    assertThat(usual(json, in -> in.identify("a", "c") + in.readMembers().size())).isEmpty();
  }

  @Test
  void whatSeveralMembersIdentifyIsLeftToTheMapper() {
    String json = "{\"a\":1,\"b\":2}";

    assertThat(usual(json, in -> in.identify("a", "c") + in.readMembers().size())).contains("a2");
    assertThat(usual(json, in -> in.identify("a", "b") + in.readMembers().size())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"a\":1}]", "[\"a\",1]", "\"a\"", "1", "null"})
  void onlyAnObjectHasMembersThatIdentifyIt(String json) {
    assertThat(usual(json, in -> in.identify("a") + in.readObject())).isEmpty();
  }

  @Test
  void aUsualBodyIsReadWithoutTheMapperAndAnyOtherByIt() throws JsonProcessingException {
    Reader<Integer> oneMore = in -> in.readInteger() + 1;

    assertThat(JsonInput.read(utf8("1"), Integer.class, oneMore)).isEqualTo(2);
    assertThat(JsonInput.read(utf8("1.0"), Integer.class, oneMore)).isEqualTo(1);
  }

  @Test
  void aNumberMayBeAsLongAsThatOfAnAnswer() throws IOException {
    String longest = "9".repeat(2_000);

    assertThat(decimal(longest)).isEqualTo(new BigDecimal(longest));
    assertThatThrownBy(() -> decimal(longest + "9"))
        .isInstanceOf(StreamConstraintsException.class)
        .hasMessageStartingWith("Number value length (2001) exceeds the maximum allowed (2000");
  }

  @Test
  void aNameMayBeLongerThanJacksonAllowsByItself() throws IOException {
    String name = "n".repeat(60_000);

    try (JsonParser parser = parser("{\"" + name + "\":1}")) {
      assertThat(parser.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      assertThat(parser.nextFieldName()).isEqualTo(name);
    }
  }

  @Test
  void anObjectWithinAnotherIsIdentifiedByItsOwnMembers() {
    Optional<String> found =
        usual(
            " {\"é\":{\"a\":1},\"b\":2}",
            in -> {
              in.startObject();
              in.nextName();
              String inner = in.identify("a", "b");
              in.readMembers();
              return inner + in.nextName() + in.readInteger() + in.nextName();
            });

    assertThat(found).contains("ab2null");
  }

  private static boolean startedArray(JsonInput in) throws IOException {
    in.startArray();
    return true;
  }

  private static BigDecimal decimal(String json) throws IOException {
    try (JsonParser parser = parser(json)) {
      parser.nextToken();
      return parser.getDecimalValue();
    }
  }

  /** Under the limits made anew; those of the shared factories were made before. */
  private static JsonParser parser(String json) throws IOException {
    return JsonFactory.builder()
        .streamReadConstraints(JsonInput.constraints())
        .build()
        .createParser(utf8(json));
  }

  private static <T> Optional<T> usual(String json, Reader<T> reader) {
    return Optional.ofNullable(JsonInput.usual(utf8(json), reader));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
