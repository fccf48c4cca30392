package org.contactcontracts.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CaseReaderTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void readsEveryPartOfACase() throws IOException {
    Path file =
        file(
            """
            # Why it is so,
            # options: --flat --seed {{folder}}/people.json
            # and why not otherwise.

            ### first
            # A remark.
            PATCH /a/b?c=d
            X-One: 1
            X-Two: two: words

            {
              "a": 1

            }

            HTTP 200
            X-Three: 3

            # Before a body.
            {"b": 2}

            ### 12 times: second
            GET /
            HTTP closed

            ### third
            GET /
            HTTP 503 begins after 300 ms

            ### fourth
            GET /
            HTTP 200 ends after 400 ms
            """);

    Case read = CaseReader.read(file);

    assertThat(read)
        .isEqualTo(
            new Case(
                file,
                "Why it is so, and why not otherwise.",
                String.valueOf(folder.getFileName()),
                List.of("--flat", "--seed", folder.toAbsolutePath() + "/people.json"),
                List.of(
                    new Step(
                        5,
                        "first",
                        1,
                        "PATCH",
                        "/a/b?c=d",
                        List.of(
                            new Step.Field("X-One", "1"), new Step.Field("X-Two", "two: words")),
                        "{\n  \"a\": 1\n\n}",
                        new Step.Expected(
                            16,
                            "200",
                            Timing.ANY,
                            List.of(new Step.Field("X-Three", "3")),
                            "{\"b\": 2}")),
                    get(22, "12 times: second", 12, "closed", Timing.ANY),
                    get(26, "third", 1, "503", new Timing(300, 300)),
                    get(30, "fourth", 1, "200", new Timing(0, 400)))));
  }

  private static Step get(int line, String title, int times, String outcome, Timing earliest) {
    return new Step(
        line,
        title,
        times,
        "GET",
        "/",
        List.of(),
        "",
        new Step.Expected(line + 2, outcome, earliest, List.of(), ""));
  }

  static Stream<Arguments> malformedFiles() {
    return Stream.of(
        Arguments.of(
            "### a\nGET /\nHTTP 200\n",
            "line 1: the file does not say why; begin it with a line such as \"# Null clears\"."),
        Arguments.of(
            "# Why\nGET /\n",
            "line 2: a request without a title; write a line such as \"### clears the name\" before it."),
        Arguments.of(
            "# Why\n", "line 1: the file sends nothing; add a title, a request and its answer."),
        Arguments.of(
            "# Why\n###\nGET /\n", "line 2: a title without words; say after ### what is done."),
        Arguments.of(
            "# Why\n### a\n",
            "line 2: a request is missing; add a line such as PATCH /invent/orgs/c."),
        Arguments.of(
            "# Why\n### a\nget /\nHTTP 200\n",
            "line 3: this is no request; write a method and a path, such as PATCH /invent/orgs/c."),
        Arguments.of(
            "# Why\n### a\nGET /\nX-One 1\n\nHTTP 200\n",
            "line 4: this is no header; write a name, a colon and a value, or leave a line empty before a body."),
        Arguments.of(
            "# Why\n### a\nGET /\n\n{}\n",
            "line 5: an answer is missing; add a line such as HTTP 200."),
        Arguments.of(
            "# Why\n### a\nGET /\n### b\nGET /\nHTTP 200\n",
            "line 4: an answer is missing; add a line such as HTTP 200."),
        Arguments.of(
            "# Why\n### a\nGET /\nHTTP 2000\n",
            "line 4: this is no answer; write HTTP and a status, such as HTTP 200, HTTP 200 begins after 300 ms, HTTP closed or HTTP reset."),
        Arguments.of(
            "# Why\n### a\nGET /\nHTTP 200 after 1 s\n",
            "line 4: this is no answer; write HTTP and a status, such as HTTP 200, HTTP 200 begins after 300 ms, HTTP closed or HTTP reset."));
  }

  @ParameterizedTest
  @MethodSource("malformedFiles")
  void saysWhereAndHowToMendAMalformedFile(String text, String message) throws IOException {
    Path file = file(text);

    assertThatThrownBy(() -> CaseReader.read(file))
        .isInstanceOf(MalformedCaseException.class)
        .hasMessage(file + ", " + message);
  }

  @Test
  void asksForUtf8() throws IOException {
    Path file = Files.write(folder.resolve("a.http"), "# Ä".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> CaseReader.read(file))
        .hasMessage(file + ", line 1: the file is not UTF-8; save it as UTF-8.");
  }

  @Test
  void namesTheKnownPlaceholders() throws IOException {
    Path file = file("# Why\n### a\nGET /{{credentials}}\nHTTP 200\n");
    Case read = CaseReader.read(file);

    assertThatThrownBy(
            () ->
                CaseRun.differences(
                    read, "c", "127.0.0.1:1", sent -> RawHttp.Answer.none(RawHttp.Ending.CLOSED)))
        .hasMessage(
            file
                + ", line 2: {{credentials}} stands for nothing here; write one of {{address}},"
                + " {{credential}}, {{world}}.");
  }

  @Test
  void playsAStepAsOftenAsItsTitleSays() throws IOException {
    Case read = CaseReader.read(file("# Why\n### 3 times: a\nGET /{{credential}}\nHTTP 200\n"));
    List<String> targets = new ArrayList<>();

    String differences =
        CaseRun.differences(
            read,
            "c",
            "127.0.0.1:1",
            sent -> {
              targets.add(sent.target());
              return new RawHttp.Answer(200, List.of(), "", RawHttp.Ending.WHOLE, Timing.ANY);
            });

    assertThat(differences).isEmpty();
    assertThat(targets).containsExactly("/c", "/c", "/c");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("a.http"), text);
  }
}
