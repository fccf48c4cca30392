package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  @Test
  void keepsOrderAndNullsAtEveryDepth() {
    Map<String, Object> inner = new LinkedHashMap<>();
    inner.put("z", null);
    inner.put("a", Arrays.asList(2, null, 1));

    assertThat(Snapshot.of(Arrays.asList("x", null, inner))).containsExactly("x", null, inner);
    assertThat(Snapshot.of(inner)).containsExactlyEntriesOf(inner);
  }

  @Test
  void keepsTheAbsenceOfAListOrMap() {
    assertThat(Snapshot.ofOrNull((List<Object>) null)).isNull();
    assertThat(Snapshot.ofOrNull((Map<String, Object>) null)).isNull();
    assertThat(Snapshot.ofValuesOrNull(null)).isNull();
    assertThat(Snapshot.ofOrNull(List.of("a"))).containsExactly("a");
    assertThat(Snapshot.ofOrNull(Map.of("a", 1))).containsExactly(Map.entry("a", 1));
    assertThat(Snapshot.ofValuesOrNull(List.of("a"))).containsExactly("a");
  }
}
