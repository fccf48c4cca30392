package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPlaceTest {
  private static final BodyContract ITEM = ShopTest.shop().operation("writeItem").request();

  private static List<BodyPlace> places(String body) {
    byte[] bytes = body.getBytes(UTF_8);
    return ITEM.validate(bytes).findings().stream().map(f -> ITEM.place(bytes, f)).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"id": "x"}                                  | 7  | 8
          {"name": "é😀", "id": "x"}                    | 25 | 22
          {"id": 1, "notes": [{}, {"text": [1, [2]]}]} | 33 | 34
          {"id": 1, "notes": [{}, {"text": {}}]}       | 33 | 34
          {"id": 1, "notes": [5]}                      | 20 | 21
          {"a": {"id": "x"}, "b": [1], "id": true}     | 35 | 36
          {"name": "a"}                                | 0  | 1
          {"id": 1, "closed": {"x": {"y": 1}, "y": 2, "a": 1}} | 21 | 22
          ` {"id": 01}`                                | 9  | 10
          ` 5`                                         | 1  | 2
          {"id": 1, "id": 1}                           | 10 | 11
          {"id": 1} 2                                  | 10 | 11
          {"id"                                        | 5  | 6
          """)
  void isWhereTheValueStands(String body, int offset, int column) {
    assertThat(places(body).get(0)).isEqualTo(new BodyPlace(offset, new TextPosition(1, column)));
  }

  @Test
  void isWhereALimitIsPassed() {
    Contract small =
        ShopTest.shop().withLimits(Limits.builder().maxDepth(2).maxNumberLength(3).build());
    BodyContract item = small.operation("writeItem").request();

    for (String body : List.of("{\"id\": 1, \"a\": [[1]]}", "{\"id\": 1, \"b\": [1234]}")) {
      byte[] bytes = body.getBytes(UTF_8);
      Finding finding = item.validate(bytes).findings().get(0);
      assertThat(item.place(bytes, finding))
          .as(body)
          .isEqualTo(new BodyPlace(16, new TextPosition(1, 17)));
    }
  }

  @Test
  void countsLines() {
    assertThat(places("{\n  \"name\": 1,\r\n  \"id\": []}"))
        .containsExactly(
            new BodyPlace(12, new TextPosition(2, 11)), new BodyPlace(24, new TextPosition(3, 9)));
  }

  @Test
  void isTheNameOfAMemberThatIsNotKnown() throws Exception {
    String body = "{\"id\": 1, \"notes\": [{\"text\": \"\", \"a\\u0062\": 1}]}";
    Finding finding = ITEM.unknownMembers(new ObjectMapper().readTree(body)).get(0);

    assertThat(finding.member()).contains("ab");
    assertThat(ITEM.place(body.getBytes(UTF_8), finding))
        .isEqualTo(new BodyPlace(33, new TextPosition(1, 34)));
  }

  @Test
  void isTheNearestAroundWhatTheBodyDoesNotHave() {
    byte[] body = "{\"id\": 1, \"notes\": [1, 2]}".getBytes(UTF_8);

    for (String instance : List.of("/notes/7", "/notes/x", "/notes/0/a")) {
      assertThat(ITEM.place(body, new Finding(instance, "type", "a.", "b.", "#")).offset())
          .as(instance)
          .isEqualTo(instance.equals("/notes/0/a") ? 20 : 19);
    }
    assertThat(ITEM.place(body, new Finding("/none", "type", "a.", "b.", "#")).offset()).isZero();
    byte[] more = "{\"id\": 1, \"name\": 2, \"notes\": [{}, 3]}".getBytes(UTF_8);
    assertThat(ITEM.place(more, new Finding("/id/name", "type", "a.", "b.", "#")).offset())
        .isEqualTo(7);
    assertThat(ITEM.place(more, new Finding("/notes/0/x", "type", "a.", "b.", "#")).offset())
        .isEqualTo(31);
    assertThat(
            ITEM.place(
                    body,
                    new Finding("/notes", "unknown-member", "a.", "b.", "#", Optional.of("x")))
                .offset())
        .isEqualTo(19);
  }

  @Test
  void isTheStartOfATextAndTheByteWhereItIsNoText() {
    BodyContract text =
        ShopTest.shop().operation("readItem").response(404, "text/plain").orElseThrow();
    Finding finding = new Finding("", "maxLength", "a.", "b.", "#");

    assertThat(text.place("hello".getBytes(UTF_8), finding))
        .isEqualTo(new BodyPlace(0, new TextPosition(1, 1)));
    assertThat(text.place(new byte[] {'a', '\n', 'b', -1}, finding))
        .isEqualTo(new BodyPlace(3, new TextPosition(2, 2)));
  }
}
