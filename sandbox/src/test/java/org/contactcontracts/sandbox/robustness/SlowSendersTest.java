package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SlowSendersTest {
  /** Several times as many as the sandbox has threads. */
  private static final int SLOW = 300;

  private static final int QUICK = 1_000;

  @Test
  void sendersOfOneByteAtATimeHoldUpNobody() throws Exception {
    try (Sandbox sandbox = Sandbox.start();
        RawConnection quick = new RawConnection(sandbox.port())) {
      List<SlowSender> slow = new ArrayList<>();
      for (int i = 0; i < SLOW; i++) {
        slow.add(new SlowSender(sandbox.port(), i));
      }

      for (int i = 0; i < QUICK; i++) {
        quick.send(Update.number(i).request("quick", "Bob"));
        assertThat(quick.status()).isEqualTo(200);
        if (i % (QUICK / 3) == 0) {
          for (SlowSender sender : slow) {
            sender.sendOneByte();
          }
        }
      }

      // None of the slow ones was through before all of the quick ones were.
      assertThat(slow).noneMatch(SlowSender::isThrough);
      for (SlowSender sender : slow) {
        assertThat(sender.sendTheRest()).isEqualTo(200);
      }
    }
  }

  private static final class SlowSender {
    private final RawConnection connection;
    private final String request;
    private int sent;

    private SlowSender(int port, int number) throws IOException {
      connection = new RawConnection(port);
      request = Update.number(number).request("slow", "Eve");
      // Some are within their head, the others within their body.
      sent = request.length() - (number % 8 < 4 ? 6 : 60);
      connection.send(request.substring(0, sent));
    }

    private void sendOneByte() throws IOException {
      connection.send(request.substring(sent, sent + 1));
      sent++;
    }

    private boolean isThrough() {
      return sent == request.length();
    }

    private int sendTheRest() throws IOException {
      while (!isThrough()) {
        sendOneByte();
      }
      try (connection) {
        return connection.status();
      }
    }
  }
}
