package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import org.junit.jupiter.api.Test;

class PointersTest {
  @Test
  void escapesTildeAndSlash() {
    assertThat(Pointers.escape("a/b~c~1")).isEqualTo("a~1b~0c~01");
  }

  @Test
  void writesAPathOfTheEvaluator() {
    NodePath path = new NodePath(PathType.JSON_POINTER).append("a/b~").append(3).append("");

    assertThat(Pointers.of(path)).isEqualTo("/a~1b~0/3/");
    assertThat(Pointers.of(new NodePath(PathType.JSON_POINTER))).isEmpty();
  }
}
