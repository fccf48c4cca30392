package org.contactcontracts.validator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.ExecutionContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxFormatTest {
  private final MailboxFormat format = new MailboxFormat();

  @Test
  void standsForTheFormatEmail() {
    assertThat(format.getName()).isEqualTo("email");
    assertThat(format.getMessageKey()).isEqualTo("format.email");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b",
        "alice@acme.inc",
        "a.b+c@d-e.f",
        "\"a b@c\"@acme.inc",
        "a@[127.0.0.1]",
        "1234567890123456789012345678901234567890123456789012345678901234@b"
      })
  void takesAMailboxOfRfc5321(String address) {
    assertThat(matches(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "@b",
        "a@",
        "a",
        "a b@c",
        "a..b@c",
        "a@b@c",
        "a@-b",
        "a@b_c",
        "a@b..c",
        "é@b",
        "a@é",
        "a@b\n",
        "12345678901234567890123456789012345678901234567890123456789012345@b"
      })
  void refusesWhatIsNone(String address) {
    assertThat(matches(address)).isFalse();
  }

  private boolean matches(String address) {
    return format.matches(new ExecutionContext(), address);
  }
}
