package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.contactcontracts.model.Model;
import org.contactcontracts.model.OpenEnum;
import org.contactcontracts.model.Violation;
import org.junit.jupiter.api.Test;

/** What is written otherwise than the mapper would, were it asked. */
class JsonOutputTest {

  /** An object of one member. */
  private record Holder(Object value) implements Model {

    @Override
    public List<Violation> violations() {
      return List.of();
    }

    @Override
    public void writeTo(JsonGenerator out) throws IOException {
      out.writeStartObject();
      JsonOutput.member(out, "written", value);
      out.writeEndObject();
    }
  }

  private record Size(String value) implements OpenEnum {

    @Override
    public boolean isKnown() {
      return true;
    }
  }

  @Test
  void modelsWriteThemselvesAtEveryDepth() {
    assertThat(json(new Holder(new Holder(1)))).isEqualTo("{\"written\":{\"written\":1}}");
    assertThat(json(new Holder(List.of(new Holder(1)))))
        .isEqualTo("{\"written\":[{\"written\":1}]}");
    assertThat(json(new Holder(Map.of("a", new Holder(1)))))
        .isEqualTo("{\"written\":{\"a\":{\"written\":1}}}");
  }

  @Test
  void openEnumsAreWrittenAsTheirText() {
    assertThat(json(new Holder(new Size("XL")))).isEqualTo("{\"written\":\"XL\"}");
  }

  @Test
  void aNameThatIsNoTextIsRefused() {
    Holder holder = new Holder(Map.of(1, "a"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonOutput.bytes(holder))
        .withMessage(
            "The object holds a value that JSON cannot carry; check its free-form members.")
        .havingCause()
        .withMessage("A name in a free-form object is not a text.");
  }

  @Test
  void aNameThatIsNoTextIsRefusedWithinACollection() {
    Holder holder = new Holder(Set.of(Map.of(1, "a")));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonOutput.bytes(holder))
        .havingCause()
        .withMessage("A name in a free-form object is not a text.");
  }

  private static String json(Model model) {
    return new String(JsonOutput.bytes(model), StandardCharsets.UTF_8);
  }
}
