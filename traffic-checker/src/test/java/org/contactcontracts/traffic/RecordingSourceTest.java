package org.contactcontracts.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingSourceTest {
  private Path folder;

  @BeforeEach
  void writeFiles(@TempDir Path folder) throws IOException {
    this.folder = folder;
    for (String name :
        List.of(
            "b.har",
            "a.HAR.gz",
            "c.ndjson",
            "d.jsonl",
            "e.json",
            "f.txt",
            "deep/er/a.har",
            "deep/z.json.gz",
            ".hidden.har",
            ".git/x.json")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
  }

  @Test
  void findsTheRecordingsBelowAFolder() {
    assertThat(find(folder.toString()))
        .containsExactly(
            "a.HAR.gz",
            "b.har",
            "c.ndjson",
            "d.jsonl",
            "deep/er/a.har",
            "deep/z.json.gz",
            "e.json");
  }

  @Test
  void takesAFileWhateverItsName() {
    assertThat(find(folder + "/f.txt")).containsExactly("f.txt");
    assertThat(find(folder + "/.hidden.har")).containsExactly(".hidden.har");
  }

  @Test
  void findsWhatAGlobMatches() {
    assertThat(find(folder + "/*.har")).containsExactly(".hidden.har", "b.har");
    assertThat(find(folder + "/**/*.har")).containsExactly(".hidden.har", "b.har", "deep/er/a.har");
    assertThat(find(folder + "/d*/**")).containsExactly("deep/er/a.har", "deep/z.json.gz");
    assertThat(find(folder + "/[c-d].*")).containsExactly("c.ndjson", "d.jsonl");
  }

  @Test
  void takesEachFileOnceInTheOrderOfTheArguments() {
    assertThat(find(folder + "/e.json", folder + "/deep/../b.har", folder + "/[be].*"))
        .containsExactly("e.json", "deep/../b.har");
  }

  @Test
  void takesAFileWhoseNameLooksLikeAGlob() throws IOException {
    Files.writeString(folder.resolve("[a].har"), "x");

    assertThat(find(folder + "/[a].har")).containsExactly("[a].har");
  }

  @Test
  void takesTheStandardInput() {
    assertThat(RecordingSource.find(List.of("-", "-")))
        .containsExactly(RecordingSource.STANDARD_INPUT);
    assertThat(RecordingSource.STANDARD_INPUT.name()).isEqualTo("-");
    assertThat(RecordingSource.STANDARD_INPUT.bytes()).isEmpty();
  }

  @Test
  void opensTheFileAndKnowsItsSize() throws IOException {
    RecordingSource source = RecordingSource.find(List.of(folder + "/b.har")).get(0);

    assertThat(source.bytes()).hasValue(5);
    try (InputStream in = source.open()) {
      assertThat(in.readAllBytes()).asString().isEqualTo("b.har");
    }
  }

  @Test
  void refusesWhatIsNotThere() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    String noMatch =
        ": No file matches; give a folder with files named *.har, *.ndjson, *.jsonl or *.json, or"
            + " another glob.";

    assertNotFound(folder + "/x.har", ": There is no such file or folder; check the path.");
    assertNotFound(folder + "/x*.har", noMatch);
    assertNotFound(folder + "/nowhere/*.har", noMatch);
    assertNotFound(folder + "/empty", noMatch);
    assertNotFound(folder + "/x[.har", ": The glob cannot be read; check its brackets.");
  }

  private static void assertNotFound(String argument, String reason) {
    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(() -> RecordingSource.find(List.of(argument)))
        .withMessage(argument + reason)
        .satisfies(e -> assertThat(e.code()).isEqualTo(RecordingException.NOT_FOUND));
  }

  @Test
  void tellsThatAFileCannotBeOpened() {
    RecordingSource source = RecordingSource.of(folder.resolve("gone.har"));

    assertThatExceptionOfType(RecordingException.class)
        .isThrownBy(source::open)
        .withMessage(source.name() + " cannot be opened; check that it is there and may be read.");
  }

  private List<String> find(String... arguments) {
    return RecordingSource.find(List.of(arguments)).stream()
        .map(source -> source.name().substring(folder.toString().length() + 1))
        .toList();
  }
}
