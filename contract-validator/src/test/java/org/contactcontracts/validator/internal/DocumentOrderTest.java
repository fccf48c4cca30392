package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentOrderTest {
  @Test
  void ordersAsTheValuesStandInTheDocument() throws JsonProcessingException {
    String json =
        """
        {"z": {"1": {"b": 0, "a": 0}, "0": 0},
         "m": [0, {"y": 0, "x": 0}, [0, 0], 3, 4, 5, 6, 7, 8, 9, 10],
         "a": 0}
        """;
    List<String> ordered =
        List.of(
            "",
            "/z",
            "/z/1",
            "/z/1/b",
            "/z/1/a",
            "/z/0",
            "/m",
            "/m/0",
            "/m/1",
            "/m/1/y",
            "/m/1/x",
            "/m/2",
            "/m/2/0",
            "/m/2/1",
            "/m/9",
            "/m/10",
            "/a",
            "/not-there");
    DocumentOrder order = new DocumentOrder(new JsonMapper().readTree(json));

    for (int i = 0; i < ordered.size(); i++) {
      for (int j = 0; j < ordered.size(); j++) {
        assertThat(Integer.signum(order.compare(ordered.get(i), ordered.get(j))))
            .as("%s against %s", ordered.get(i), ordered.get(j))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }
}
