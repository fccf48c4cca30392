package org.contactcontracts.sandbox.internal.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WrittenContactTest {
  private final Object contact = new Object();
  private final byte[] json = "{}".getBytes(UTF_8);

  @Test
  void givesWhatWasWrittenOnce() {
    WrittenContact.keep(contact, json);

    assertThat(WrittenContact.take(contact)).isSameAs(json);
    assertThat(WrittenContact.take(contact)).isNull();
  }

  @Test
  void forgetsWhatIsNotAskedForNext() {
    WrittenContact.keep(contact, json);

    assertThat(WrittenContact.take(new Object())).isNull();
    assertThat(WrittenContact.take(contact)).isNull();
  }

  @Test
  void keepsTheLastOne() {
    Object later = new Object();
    byte[] text = "{\"id\":1}".getBytes(UTF_8);
    WrittenContact.keep(contact, json);
    WrittenContact.keep(later, text);

    assertThat(WrittenContact.take(later)).isSameAs(text);
  }

  @Test
  void isOfOneThread() {
    WrittenContact.keep(contact, json);

    assertThat(CompletableFuture.supplyAsync(() -> WrittenContact.take(contact) == null).join())
        .isTrue();
    assertThat(WrittenContact.take(contact)).isSameAs(json);
  }
}
