package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

/** A throwable for what is expected, which a message may cause as often as its sender likes. */
final class CheapThrowable {
  private CheapThrowable() {}

  static void isCheap(Throwable thrown) {
    thrown.addSuppressed(new IllegalStateException());

    assertThat(thrown.getStackTrace()).isEmpty();
    assertThat(thrown.getSuppressed()).isEmpty();
  }
}
