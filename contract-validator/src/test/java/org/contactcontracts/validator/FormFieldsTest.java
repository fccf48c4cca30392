package org.contactcontracts.validator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTest {
  private static final BodyContract ITEM =
      ShopTest.shop()
          .operation("writeItem")
          .request("application/x-www-form-urlencoded")
          .orElseThrow();

  private static JsonNode form(String name, String... texts) {
    return ITEM.form(Map.of(name, List.of(texts))).get(name);
  }

  @Test
  void readsATextAsTheTypeOfItsMember() {
    assertThat(form("id", "5")).hasToString("5");
    assertThat(form("price", "0.5")).hasToString("0.5");
    assertThat(form("sold", "true")).hasToString("true");
    assertThat(form("name", "5")).hasToString("\"5\"");
    assertThat(form("free", "{\"a\": 1}")).hasToString("{\"a\":1}");
  }

  @Test
  void leavesATextThatSpellsNoSuchValue() {
    assertThat(form("id", "five")).hasToString("\"five\"");
    assertThat(form("sold", "yes")).hasToString("\"yes\"");
    assertThat(form("free", "{")).hasToString("\"{\"");
    assertThat(form("unknown", "5")).hasToString("\"5\"");
  }

  @Test
  void readsAFieldThatIsGivenMoreThanOnceOrMayBeAsAnArray() {
    assertThat(form("name", "a", "b")).hasToString("[\"a\",\"b\"]");
    assertThat(form("notes", "a")).hasToString("[\"a\"]");
    assertThat(numbers("5", "x")).hasToString("[5,\"x\"]");
  }

  private static JsonNode numbers(String... values) {
    String document =
        "{openapi: 3.1.1, paths: {/a: {put: {operationId: put, requestBody: {content:"
            + " {multipart/form-data: {schema: {properties: {n: {type: array, items: {type:"
            + " integer}}}}}}}, responses: {}}}}}";
    return Contract.parse("tried", document.getBytes(UTF_8))
        .operation("put")
        .request("multipart/form-data")
        .orElseThrow()
        .form(Map.of("n", List.of(values)))
        .get("n");
  }

  @Test
  void keepsTheOrderOfTheFields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("price", List.of("1"));
    fields.put("id", List.of("2"));

    assertThat(ITEM.form(fields)).hasToString("{\"price\":1,\"id\":2}");
  }
}
