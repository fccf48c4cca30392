package org.contactcontracts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.contactcontracts.model.omnivibe.UpdateContactForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePartTest {

  private static final byte[] PICTURE = "picture".getBytes(StandardCharsets.UTF_8);

  @Test
  void holdsBytesInMemory() throws IOException {
    FilePart part = FilePart.of("alice.png", "image/png", PICTURE);

    assertThat(part.fileName()).isEqualTo("alice.png");
    assertThat(part.mediaType()).isEqualTo("image/png");
    assertThat(part.size()).isEqualTo(7);
    assertThat(part.open()).hasBinaryContent(PICTURE);
    assertThat(part.open()).hasBinaryContent(PICTURE);
  }

  @Test
  void copiesTheBytesThatItIsGiven() throws IOException {
    byte[] bytes = PICTURE.clone();
    FilePart part = FilePart.of("alice.png", "image/png", bytes);

    bytes[0] = 'X';

    assertThat(part.open()).hasBinaryContent(PICTURE);
  }

  @Test
  void readsAFileEachTimeItIsOpened(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("alice.png"), PICTURE);
    FilePart part = FilePart.of(file, "image/png");

    assertThat(part.fileName()).isEqualTo("alice.png");
    assertThat(part.size()).isEqualTo(7);
    assertThat(part.open()).hasBinaryContent(PICTURE);
    assertThat(part.open()).hasBinaryContent(PICTURE);
  }

  @Test
  void reportsAFileThatIsNotThere(@TempDir Path folder) {
    Path file = folder.resolve("missing.png");

    assertThatThrownBy(() -> FilePart.of(file, "image/png"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("The file of a form part cannot be read: " + file);
  }

  @Test
  void leavesNameAndContentOutOfItsText() {
    FilePart part = FilePart.of("canary.png", "image/png", PICTURE);

    assertThat(part).hasToString("FilePart[image/png, 7 bytes]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "image",
        "image/",
        "/png",
        "image/png\r\nX: y",
        "image/png\n",
        "imäge/png"
      })
  void refusesAMediaTypeThatAHeaderCannotCarry(String mediaType) {
    assertThatThrownBy(() -> FilePart.of("alice.png", mediaType, PICTURE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The media type of a file must be a type and a subtype, such as image/png.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"image/png", "text/plain; charset=utf-8", "application/vnd.acme+json;v=\"1\""})
  void takesMediaTypesWithParameters(String mediaType) {
    FilePart part = FilePart.of("alice.png", mediaType, PICTURE);

    assertThat(part.mediaType()).isEqualTo(mediaType);
  }

  @Test
  void passesThroughATreeUnchanged() throws JsonProcessingException {
    FilePart part = FilePart.of("alice.png", "image/png", PICTURE);
    UpdateContactForm form = UpdateContactForm.builder().name("Alice").avatar(part).build();

    JsonNode tree = ContactJson.mapper().valueToTree(form);
    UpdateContactForm read = ContactJson.mapper().treeToValue(tree, UpdateContactForm.class);

    assertThat(((POJONode) tree.get("avatar")).getPojo()).isSameAs(part);
    assertThat(read.avatar()).containsSame(part);
    assertThat(read).isEqualTo(form);
  }

  @Test
  void refusesAnotherObjectForAFile() {
    ObjectNode tree = ContactJson.mapper().createObjectNode().putPOJO("avatar", PICTURE.clone());

    assertThatThrownBy(() -> ContactJson.mapper().treeToValue(tree, UpdateContactForm.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            thrown ->
                assertThat(thrown.getOriginalMessage())
                    .isEqualTo(
                        "Cannot deserialize value of type `org.contactcontracts.model.FilePart`"
                            + " from Embedded Object value (token"
                            + " `JsonToken.VALUE_EMBEDDED_OBJECT`)"));
  }

  @Test
  void refusesATextForAFile() {
    Refused refused = Refused.by(UpdateContactForm.class, "{\"avatar\":\"alice.png\"}");

    assertThat(refused)
        .isEqualTo(
            new Refused(
                "/avatar",
                "Cannot deserialize value of type `org.contactcontracts.model.FilePart` from"
                    + " String value (token `JsonToken.VALUE_STRING`)"));
  }
}
