package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@SuppressWarnings("NullAway.Init") // What is static is set before the tests of each storage.
@EnumSource(Storage.class)
class OmnivibeFormTest {
  private static final String CRLF = "\r\n";

  /** A picture of one pixel. */
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

  private static final ManualClock CLOCK = new ManualClock();
  private static Sandbox sandbox;
  private static Caller caller;

  private String inbox;

  OmnivibeFormTest(Storage storage) {
    // Nothing but the sandbox depends on it.
  }

  @BeforeParameterizedClassInvocation
  static void start(Storage storage) {
    sandbox = storage.builder().clock(CLOCK).start();
    caller = new Caller(sandbox);
  }

  @AfterParameterizedClassInvocation
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void inbox(TestInfo test) {
    inbox = "inbox-" + Integer.toHexString(test.getDisplayName().hashCode());
  }

  @Test
  void acceptsAFormWithAPicture() {
    String now = CLOCK.advance();
    byte[] form =
        form(
            List.of("Content-Disposition: form-data; name=\"name\"", "", "Alíce 😀", ""),
            List.of(
                "Content-Disposition: form-data; name=\"avatar\"; filename=\"alice.png\"",
                "Content-Type: image/png",
                "",
                ""));

    Reply reply =
        caller.reply(
            caller
                .request(
                    path("alice"), "Content-Type", "multipart/form-data; boundary=\"b0undary\"")
                .method("PATCH", BodyPublishers.ofByteArray(form))
                .build());

    ObjectNode expected = alice().put("name", "Alíce 😀").put("updated_at", now);
    assertThat(reply).isEqualTo(Reply.json(200, expected));
    expected.putObject("avatar_file").put("media_type", "image/png").put("size", PNG.length);
    assertThat(caller.contact("omnivibe", inbox, "alice")).isEqualTo(expected);
  }

  @Test
  void holdsFormsAgainstTheContractToo() {
    String form =
        "--b\r\nContent-Disposition: form-data; name=\"phone_number\"\r\n\r\n077\r\n--b--\r\n";

    Reply reply = caller.sendAs("multipart/form-data; boundary=b", "PATCH", path("alice"), form);
    Reply open = caller.sendAs("multipart/form-data; boundary=c", "PATCH", path("alice"), form);

    assertThat(reply)
        .isEqualTo(
            Reply.json(
                422,
                "{\"message\": \"The value at /phone_number is not a phone number in E.164 notation, a plus sign and 2 to 15"
                    + " digits without a leading zero, or an empty text; write it like +123456789.\","
                    + " \"attributes\": [\"phone_number\"]}"));
    assertThat(open).isEqualTo(Reply.json(400, "{\"status\": 400, \"error\": \"Bad Request\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage --b--",
        "--b\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: ;;;\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\nContent-Type: ;;;\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"name\"; filename=\"x\"\r\n\r\nx\r\n--b--\r\n",
        "--b\r\nContent-Disposition: form-data; name=\"avatar\"\r\n\r\nx\r\n--b--\r\n",
      })
  void changesNothingByAMalformedForm(String form) {
    Reply reply = caller.sendAs("multipart/form-data; boundary=b", "PATCH", path("alice"), form);

    assertThat(reply.status()).isIn(400, 422);
    assertThat(caller.contact("omnivibe", inbox, "alice")).isEqualTo(alice());
  }

  private String path(String contact) {
    return "/omnivibe/public/api/v1/inboxes/" + inbox + "/contacts/" + contact;
  }

  private static ObjectNode alice() {
    return Caller.seed("omnivibe", "alice");
  }

  private static byte[] form(List<String> field, List<String> fileHead) {
    ByteArrayOutputStream form = new ByteArrayOutputStream();
    form.writeBytes(lines("--b0undary", String.join(CRLF, field)));
    form.writeBytes(lines("--b0undary", String.join(CRLF, fileHead)));
    form.writeBytes(PNG);
    form.writeBytes(lines("", "--b0undary--", ""));
    return form.toByteArray();
  }

  private static byte[] lines(String... lines) {
    return String.join(CRLF, lines).getBytes(StandardCharsets.UTF_8);
  }
}
