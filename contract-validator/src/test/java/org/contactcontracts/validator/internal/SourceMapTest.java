package org.contactcontracts.validator.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.TextPosition;
import org.junit.jupiter.api.Test;

class SourceMapTest {
  @Test
  void knowsWhereMembersAndElementsOfYamlStand() {
    SourceMap map = SourceMap.of("a:\n  - b\n  - é/~: {c: 1}\n\nd: [x, y]\n".getBytes(UTF_8));

    assertThat(map.position("")).isEqualTo(new TextPosition(1, 1));
    assertThat(map.position("/a")).isEqualTo(new TextPosition(1, 1));
    assertThat(map.position("/a/0")).isEqualTo(new TextPosition(2, 5));
    assertThat(map.position("/a/1/é~1~0")).isEqualTo(new TextPosition(3, 5));
    assertThat(map.position("/a/1/é~1~0/c")).isEqualTo(new TextPosition(3, 11));
    assertThat(map.position("/d/1")).isEqualTo(new TextPosition(5, 8));
  }

  @Test
  void knowsWhereMembersAndElementsOfJsonStand() {
    SourceMap map = SourceMap.of("{\"a\": [1,\n {\"b\": {}}]}".getBytes(UTF_8));

    assertThat(map.position("/a")).isEqualTo(new TextPosition(1, 2));
    assertThat(map.position("/a/0")).isEqualTo(new TextPosition(1, 8));
    assertThat(map.position("/a/1/b")).isEqualTo(new TextPosition(2, 3));
  }

  @Test
  void givesThePlaceAroundWhatIsNotThere() {
    SourceMap map = SourceMap.of("a:\n  b: {c: 1}\n".getBytes(UTF_8));

    assertThat(map.position("/a/b/x/y")).isEqualTo(new TextPosition(2, 3));
    assertThat(map.position("/x")).isEqualTo(new TextPosition(1, 1));
  }

  @Test
  void isAskedByTheContract() {
    Contract contract = Contract.parse("acme", "openapi: 3.1.1\npaths: {}\n".getBytes(UTF_8));

    assertThat(contract.position("#/paths")).isEqualTo(new TextPosition(2, 1));
    assertThat(contract.file()).isEqualTo("acme");
    assertThat(Contract.of("invent").file()).isEqualTo("specs/invent/openapi.yaml");
    assertThat(Contract.of("invent").position("#/info/title")).isEqualTo(new TextPosition(3, 3));
  }
}
