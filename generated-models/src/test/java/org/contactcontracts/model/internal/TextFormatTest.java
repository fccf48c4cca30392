package org.contactcontracts.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormatTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://cdn.acme.inc/avatars/alice.png",
        "HTTP://acme.inc",
        "http://acme.inc:8080/",
        "http://a-.-b/~x_y",
        "h+2.-://a//b/..",
        "urn:isbn:1",
        "mailto:alice@acme.inc",
        "https://acme.inc/?q=%20#f",
        "http://",
        "http:",
        "a://"
      })
  void takesAbsoluteUris(String text) {
    assertThat(TextFormat.URI.holds(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "alice.png",
        "//acme.inc/a",
        "/a.png",
        "1http://acme.inc",
        "https://acme.inc/a b",
        "https://acme.inc/%zz",
        "https://é.inc",
        "https://acme.inc/é",
        "https://acme.inc/\u0100",
        "https://acme.inc/?a[]=1",
        "https://acme.inc/?a=[",
        "https://acme.inc/?a=]",
        "https://acme.inc\n",
        "http://\n",
        "http:/// /",
        ":"
      })
  void refusesWhatIsNoAbsoluteUri(String text) {
    assertThat(TextFormat.URI.holds(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a", "h+2.-://a-.-b//..~_/-", "Z://0-/", "a://-", "a://./."})
  void takesNoMorePlainUrisThanJavaDoes(String text) {
    assertThat(URI.create(text).isAbsolute()).isTrue();
    assertThat(TextFormat.URI.holds(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alice@acme.inc",
        "a@b",
        "a.b+c@x-y.z9",
        "!#$%&'*+/=?^_`{|}~-@a",
        "\"a b@\\\"\"@acme.inc",
        "a@[127.0.0.1]",
        "a@[IPv6:::1]"
      })
  void takesMailboxes(String text) {
    assertThat(TextFormat.EMAIL.holds(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@",
        "a",
        "a@",
        "@b",
        "a@b@c",
        "a..b@c",
        ".a@b",
        "a.@b",
        "a@b..c",
        "a@.b",
        "a@b.",
        "a@-b",
        "a@b-",
        "a b@c",
        "א@acme.inc",
        "a@אcme.inc",
        "a@b\n",
        "a@[]",
        "a@[a@b]",
        "a@[a b]",
        "\"a@b",
        "\"\u007f\"@b"
      })
  void refusesWhatIsNoMailbox(String text) {
    assertThat(TextFormat.EMAIL.holds(text)).isFalse();
  }

  @Test
  void holdsTheLengthsOfAMailbox() {
    String label = "a".repeat(63);
    String domain = String.join(".", label, label, label, label);

    assertThat(TextFormat.EMAIL.holds("a".repeat(64) + "@b")).isTrue();
    assertThat(TextFormat.EMAIL.holds("a".repeat(65) + "@b")).isFalse();
    assertThat(TextFormat.EMAIL.holds("a@" + label)).isTrue();
    assertThat(TextFormat.EMAIL.holds("a@" + label + "a")).isFalse();
    assertThat(TextFormat.EMAIL.holds("a@" + domain)).isTrue();
    assertThat(TextFormat.EMAIL.holds("a@" + domain + ".b")).isFalse();
  }

  @Test
  void needsNoStackForALongText() {
    assertThat(TextFormat.EMAIL.holds("\"" + "a".repeat(1_000_000) + "\"@b")).isFalse();
    assertThat(TextFormat.EMAIL.holds("a@" + "b.".repeat(1_000_000))).isFalse();
    assertThat(TextFormat.URI.holds("a://b/" + "c/".repeat(1_000_000))).isTrue();
  }
}
