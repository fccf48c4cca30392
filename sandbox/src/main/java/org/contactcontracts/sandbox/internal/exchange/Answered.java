package org.contactcontracts.sandbox.internal.exchange;

import java.util.Map;
import org.contactcontracts.sandbox.internal.Answer;

/**
 * An answer, before any of it is sent. The body is shared, not copied: nobody changes it.
 *
 * @param headers without those that the server writes, such as Content-Length and Date
 */
@SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
public record Answered(int status, HeaderList headers, byte[] body) {
  private static final HeaderList JSON = HeaderList.of("Content-Type", "application/json");

  /** What a vendor answers instead of success. */
  public static Answered of(Answer answer) {
    HeaderList headers = JSON;
    for (Map.Entry<String, String> header : answer.headers().entrySet()) {
      headers = headers.with(header.getKey(), header.getValue());
    }
    return new Answered(answer.status(), headers, answer.toJson());
  }

  /** Keeps what is answered out of logs. */
  @Override
  public String toString() {
    return status + ", " + body.length + " bytes";
  }
}
