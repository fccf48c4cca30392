package org.contactcontracts.sandbox.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.contactcontracts.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class StopTest {

  @Test
  void answersWhatIsUnderWayAndNothingElse() throws Exception {
    Sandbox sandbox = Sandbox.start();
    try (RawConnection underWay = new RawConnection(sandbox.port());
        RawConnection idle = new RawConnection(sandbox.port())) {
      String request = Update.CLERK_CHAT.request("a", "Eve");
      int body = request.length() - 14;
      underWay.send(request.substring(0, body).replace("Host", "Expect: 100-continue\r\nHost"));
      // Says that the request is being read.
      assertThat(underWay.status()).isEqualTo(100);
      assertThat(answer(idle)).isEqualTo(200);
      Thread stop = new Thread(sandbox::close);
      stop.start();
      int status = 200;
      while (status == 200) {
        status = answer(idle);
      }

      assertThat(status).isEqualTo(503);
      underWay.send(request.substring(body));
      assertThat(underWay.status()).isEqualTo(200);
      stop.join();
      assertThatThrownBy(() -> new RawConnection(sandbox.port())).isInstanceOf(IOException.class);
    }
  }

  private static int answer(RawConnection connection) throws IOException {
    connection.send(Update.CLERK_CHAT.request("a", "Bob"));
    return connection.status();
  }
}
