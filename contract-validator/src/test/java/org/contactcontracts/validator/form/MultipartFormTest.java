package org.contactcontracts.validator.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {
  private static final String TYPE = "multipart/form-data; boundary=x";

  private static final String TWO_TEXTS =
      """
      --x
      Content-Disposition: form-data; name=a

      first
      --x
      Content-Disposition: form-data; name=b

      second
      --x--
      """;

  private static List<MultipartForm.Part> parts(String form) throws MalformedForm {
    return MultipartForm.parts(TYPE, form.getBytes(UTF_8));
  }

  private static String part(String headers) {
    return "--x\r\n" + headers + "\r\n\r\nAlice\r\n--x--\r\n";
  }

  @Test
  void readsTextsAndFiles() throws MalformedForm {
    String form =
        """
        ignored
        --x \t
        Content-Disposition: form-data; name="n\u00e4me"

        Al
        ice
        --x
        content-type: image/png; a=b
        X-Free: yes
        CONTENT-DISPOSITION: Form-Data; name=avatar; filename="a%22.png";
        Content-Transfer-Encoding: 8BIT

        \u0001
        --x--"""
            .replace("\n", "\r\n");

    List<MultipartForm.Part> parts = parts(form);

    assertThat(parts).hasSize(2);
    assertThat(parts.get(0).name()).isEqualTo("n\u00e4me");
    assertThat(parts.get(0).fileName()).isEmpty();
    assertThat(parts.get(0).contentType()).isEqualTo("text/plain");
    assertThat(new String(parts.get(0).content(), UTF_8)).isEqualTo("Al\r\nice");
    assertThat(parts.get(1).name()).isEqualTo("avatar");
    assertThat(parts.get(1).fileName()).isEqualTo(Optional.of("a%22.png"));
    assertThat(parts.get(1).contentType()).isEqualTo("image/png; a=b");
    assertThat(parts.get(1).content()).containsExactly(1);
  }

  @Test
  void saysWhereAContentBeginsInTheBody() throws MalformedForm {
    String form = TWO_TEXTS.replace("\n", "\r\n");

    assertThat(parts(form))
        .extracting(MultipartForm.Part::offset)
        .containsExactly(form.indexOf("first"), form.indexOf("second"));
  }

  @Test
  void mayHaveNoParts() throws MalformedForm {
    assertThat(parts("--x--")).isEmpty();
    assertThat(parts("--x--\r\nafter")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=x; boundary=x",
        "multipart/form-data; boundary=x y"
      })
  void needsABoundary(String contentType) {
    assertThatThrownBy(() -> MultipartForm.parts(contentType, part("").getBytes(UTF_8)))
        .isInstanceOf(MalformedForm.class)
        .hasMessage("The form is not closed by the boundary that its content type names.");
  }

  @Test
  void takesNoBoundaryWithABlank() {
    assertThatThrownBy(
            () ->
                MultipartForm.parts(
                    "multipart/form-data; boundary=\"a b\"", "--a b--".getBytes(UTF_8)))
        .isInstanceOf(MalformedForm.class)
        .hasMessage("The form is not closed by the boundary that its content type names.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--x", "--x\r\n", "--y--", "x--x--", "--x\r\na: b\r\n\r\n"})
  void isClosedByItsBoundary(String form) {
    MalformedForm malformed = catchThrowableOfType(MalformedForm.class, () -> parts(form));

    assertThat(malformed)
        .hasMessage("The form is not closed by the boundary that its content type names.");
    assertThat(malformed.remedy()).isEqualTo("Write the form as RFC 7578 says.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--x\r\n--x--",
        "--x junk\r\n\r\n--x--",
        "--x--junk",
        "--x\r\nContent-Disposition: form-data; name=a\r\n--x--"
      })
  void isNotWellFormed(String form) {
    assertThatThrownBy(() -> parts(form))
        .isInstanceOf(MalformedForm.class)
        .hasMessage("The form is not well-formed.")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Disposition form-data",
        "Content Disposition: form-data; name=a",
        "Content-Disposition: form-data; name=a\r\nX Free: yes",
        "Content-Disposition: form-data; name=a\r\n: yes",
        "Content-Disposition: attachment; name=a",
        "Content-Disposition: form-data",
        "Content-Disposition: form-data; name",
        "Content-Disposition: form-data; name=a; name=b",
        "Content-Disposition: form-data; name=a\r\nContent-Disposition: form-data; name=a",
        "Content-Disposition: form-data; name=a\r\nContent-Type: a\r\nContent-Type: a",
        "Content-Disposition: form-data; name=a\r\nContent-Type: text",
        "Content-Disposition: form-data; name=a\r\nContent-Type: a/b; c",
        "Content-Disposition: form-data; name=a\r\nContent-Transfer-Encoding: base64",
        "Content-Type: text/plain"
      })
  void hasAPartThatIsNotWellFormed(String headers) {
    assertThatThrownBy(() -> parts(part(headers)))
        .isInstanceOf(MalformedForm.class)
        .hasMessage("The form is not well-formed.");
  }

  @Test
  void hasANameThatIsNotUtf8() {
    byte[] form = part("Content-Disposition: form-data; name=\"?\"").getBytes(UTF_8);
    form[new String(form, UTF_8).indexOf('?')] = (byte) 0xFF;

    assertThatThrownBy(() -> MultipartForm.parts(TYPE, form))
        .isInstanceOf(MalformedForm.class)
        .hasMessage("The form is not well-formed.");
  }

  @Test
  void refusesInATextWithoutAWordOfTheForm() {
    MalformedForm malformed = new MalformedForm("It is malformed.", "Mend it.");
    malformed.addSuppressed(new IllegalStateException());

    assertThat(malformed).hasMessage("It is malformed.");
    assertThat(malformed.remedy()).isEqualTo("Mend it.");
    assertThat(malformed.getStackTrace()).isEmpty();
    assertThat(malformed.getSuppressed()).isEmpty();
  }
}
