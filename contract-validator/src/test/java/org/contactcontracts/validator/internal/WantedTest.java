package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a                 | an object with "a"
          a b               | an object with "a" and "b"
          a b c d e f g h   | an object with "a", "b", "c", "d", "e", "f", "g" and "h"
          a b c d e f g h i | an object with "a", "b", "c", "d", "e", "f", "g" and 2 more
          """)
  void namesSomeMembersOfAnObject(String required, String wanted) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    List.of(required.split(" ")).forEach(schema.putArray("required")::add);

    assertThat(Wanted.object(schema)).isEqualTo(wanted);
  }
}
