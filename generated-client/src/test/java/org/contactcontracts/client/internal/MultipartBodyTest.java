package org.contactcontracts.client.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartBodyTest {

  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0, (byte) 0xff};

  @Test
  void writesFieldsAndAFile() throws IOException {
    UpdateContactForm form =
        UpdateContactForm.builder()
            .name("Älice \"A\" 😀")
            .avatar(FilePart.of("alice.png", "image/png", PICTURE))
            .build();

    MultipartBody body = MultipartBody.of(form);

    assertThat(latin1(body))
        .isEqualTo(
            latin1(
                """
                --{boundary}
                Content-Disposition: form-data; name="name"

                Älice "A" 😀
                --{boundary}
                Content-Disposition: form-data; name="avatar"; filename="alice.png"
                Content-Type: image/png

                {picture}
                --{boundary}--
                """,
                body));
  }

  @Test
  void escapesTheFileName() throws IOException {
    UpdateContactForm form =
        UpdateContactForm.builder()
            .avatar(FilePart.of("a\"b\r\nX: é 日.png", "image/png", PICTURE))
            .build();

    MultipartBody body = MultipartBody.of(form);

    assertThat(latin1(body))
        .isEqualTo(
            latin1(
                """
                --{boundary}
                Content-Disposition: form-data; name="avatar"; filename="a%22b%0D%0AX: é 日.png"
                Content-Type: image/png

                {picture}
                --{boundary}--
                """,
                body));
  }

  @Test
  void writesAnEmptyFieldAndAnEmptyFile() throws IOException {
    UpdateContactForm form =
        UpdateContactForm.builder()
            .email("")
            .avatar(FilePart.of("", "image/png", new byte[0]))
            .build();

    MultipartBody body = MultipartBody.of(form);

    assertThat(latin1(body))
        .isEqualTo(
            latin1(
                """
                --{boundary}
                Content-Disposition: form-data; name="email"


                --{boundary}
                Content-Disposition: form-data; name="avatar"; filename=""
                Content-Type: image/png


                --{boundary}--
                """,
                body));
  }

  @Test
  void writesAFormWithoutFields() throws IOException {
    MultipartBody body = MultipartBody.of(UpdateContactForm.builder().build());

    assertThat(latin1(body)).isEqualTo(latin1("--{boundary}--\n", body));
    assertThat(body.length()).isEqualTo(bytes(body).length);
  }

  @Test
  void givesTheSameBytesEachTimeItIsOpened(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("alice.png"), PICTURE);
    UpdateContactForm form =
        UpdateContactForm.builder().name("Alice").avatar(FilePart.of(file, "image/png")).build();

    MultipartBody body = MultipartBody.of(form);

    assertThat(bytes(body)).isEqualTo(bytes(body)).hasSize((int) body.length());
  }

  @Test
  void namesItsOwnBoundaryEachTime() {
    UpdateContactForm form = UpdateContactForm.builder().name("Alice").build();

    MultipartBody one = MultipartBody.of(form);
    MultipartBody other = MultipartBody.of(form);

    assertThat(one.mediaType())
        .matches("multipart/form-data; boundary=contact-contracts-[0-9a-f-]{36}")
        .isNotEqualTo(other.mediaType());
  }

  private static String latin1(String expected, MultipartBody body) {
    String boundary = body.mediaType().substring("multipart/form-data; boundary=".length());
    String text = expected.replace("\n", "\r\n").replace("{boundary}", boundary);
    String wire = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return wire.replace("{picture}", new String(PICTURE, StandardCharsets.ISO_8859_1));
  }

  private static String latin1(MultipartBody body) throws IOException {
    return new String(bytes(body), StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(MultipartBody body) throws IOException {
    try (InputStream stream = body.open()) {
      return stream.readAllBytes();
    }
  }
}
