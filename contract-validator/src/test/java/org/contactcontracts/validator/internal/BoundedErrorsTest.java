package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedErrorsTest {
  private static final Error ERROR = Error.builder().keyword("type").build();

  @Test
  void takesAsManyAsAllowed() {
    BoundedErrors errors = new BoundedErrors(3);

    assertThat(errors.add(ERROR)).isTrue();
    assertThat(errors.addAll(List.of(ERROR, ERROR))).isTrue();
    assertThat(errors.addAll(List.of())).isFalse();
    assertThat(errors).containsExactly(ERROR, ERROR, ERROR);
    assertThat(errors.full()).isFalse();
  }

  @Test
  void stopsAtTheFirstTooMany() {
    BoundedErrors errors = new BoundedErrors(1);
    errors.add(ERROR);

    assertThatExceptionOfType(BoundedErrors.Full.class).isThrownBy(() -> errors.add(ERROR));
    assertThat(errors).hasSize(2);
    assertThat(errors.full()).isTrue();
  }

  @Test
  void boundsAListBesideItAsItself() {
    BoundedErrors beside = BoundedErrors.beside(new BoundedErrors(1));
    beside.add(ERROR);

    assertThatExceptionOfType(BoundedErrors.Full.class).isThrownBy(() -> beside.add(ERROR));
  }

  @Test
  void doesNotBoundAListBesideOneWithoutABound() {
    BoundedErrors beside = BoundedErrors.beside(new ArrayList<>());

    assertThat(beside.addAll(Collections.nCopies(10_000, ERROR))).isTrue();
    assertThat(beside.full()).isFalse();
  }

  @Test
  void takesWhatBelongsTogetherAndThenStops() {
    BoundedErrors errors = new BoundedErrors(1);
    List<Error> branches = List.of(ERROR, ERROR, ERROR);

    assertThatExceptionOfType(BoundedErrors.Full.class)
        .isThrownBy(() -> errors.addAll(branches))
        .satisfies(CheapThrowable::isCheap);
    assertThat(errors).hasSize(3);
  }
}
