package org.contactcontracts.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is told, and what not, when the sandbox itself fails. */
class FailureTest {
  private static final String EVE = "{\"name\": \"Eve the secret\"}";

  @Test
  void tellsNobodyWhatFailed() {
    Logger logger = Logger.getLogger("org.contactcontracts.sandbox");
    Records records = new Records();
    logger.addHandler(records);
    logger.setUseParentHandlers(false);
    try (Sandbox sandbox = Sandbox.builder().clock(new BrokenClock()).start()) {
      Caller caller = new Caller(sandbox);

      Reply invent =
          caller.send(
              "PATCH", "/invent/orgs/c/contacts/contact_alice", EVE, "Authorization", "Bearer a");
      Reply omnivibe =
          caller.send("PATCH", "/omnivibe/public/api/v1/inboxes/a/contacts/alice", EVE);
      Reply clerkChat = caller.send("PUT", "/clerk-chat/public/contacts/1", EVE, "apiKey", "a");

      Reply message = Reply.json(500, "{\"message\": \"Internal server error\"}");
      assertThat(invent).isEqualTo(message);
      assertThat(clerkChat).isEqualTo(message);
      assertThat(omnivibe)
          .isEqualTo(Reply.json(500, "{\"status\": 500, \"error\": \"Internal Server Error\"}"));
      assertThat(caller.contact("clerk-chat", "a", "1")).isEqualTo(Caller.seed("clerk-chat", "1"));
      assertThat(records.texts)
          .hasSize(3)
          .allSatisfy(text -> assertThat(text).contains("BrokenClock").doesNotContain("secret"));
    } finally {
      logger.removeHandler(records);
      logger.setUseParentHandlers(true);
    }
  }

  private static final class BrokenClock extends Clock {

    @Override
    public Instant instant() {
      throw new IllegalStateException("secret");
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("UTC");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static final class Records extends Handler {
    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void publish(LogRecord entry) {
      texts.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
