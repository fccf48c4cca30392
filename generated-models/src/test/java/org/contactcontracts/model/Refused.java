package org.contactcontracts.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** Why and where a JSON text does not bind. */
public record Refused(String pointer, String message) {

  /** Binds a text that must be refused. */
  public static Refused by(Class<?> model, String json) {
    return by(ContactJson.mapper(), model, json);
  }

  static Refused by(ObjectMapper mapper, Class<?> model, String json) {
    JsonProcessingException thrown =
        Assertions.catchThrowableOfType(
            JsonProcessingException.class, () -> mapper.readValue(json, model));
    Assertions.assertThat(thrown).as("%s binds to %s", json, model.getSimpleName()).isNotNull();
    return new Refused(pointer(thrown), thrown.getOriginalMessage());
  }

  private static String pointer(JsonProcessingException thrown) {
    return thrown instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
            .collect(Collectors.joining())
        : "";
  }
}
