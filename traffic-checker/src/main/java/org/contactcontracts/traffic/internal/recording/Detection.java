package org.contactcontracts.traffic.internal.recording;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.RecordingFormat;

/** Tells the format of a recording by the first member of its first object that is telling. */
final class Detection {
  private final Window window;

  Detection(Window window) {
    this.window = window;
  }

  /**
   * The format. A byte order mark is skipped, nothing else.
   *
   * @param given what the user says
   * @throws RecordingException when there is nothing, or nothing telling
   */
  RecordingFormat detect(RecordingFormat given) {
    skipByteOrderMark();
    window.keepFrom(window.position);
    JsonScanner json = new JsonScanner(window);
    if (json.next() < 0) {
      throw new RecordingException(
          RecordingException.EMPTY,
          window.damaged()
              ? "The packed recording is damaged at its beginning; copy it again."
              : "The recording is empty; record some traffic.");
    }
    Optional<RecordingFormat> format =
        given == RecordingFormat.AUTO ? byMembers(json) : Optional.of(given);
    Position end = window.positionOf(window.position);
    if (format.isEmpty() || window.lost()) {
      throw new RecordingException(
          RecordingException.UNKNOWN_FORMAT,
          "The recording is no HAR, no NDJSON and no journal of WireMock, as line %d, column %d"
                  .formatted(end.line(), end.column())
              + " tells; give another file, or name the format.");
    }
    window.position = window.kept();
    window.release();
    return format.get();
  }

  private void skipByteOrderMark() {
    window.keepFrom(0);
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    int length = 0;
    while (length < mark.length && window.peek() == (mark[length] & 0xFF)) {
      window.position++;
      length++;
    }
    if (length < mark.length) {
      window.position = window.kept();
    }
    window.startHere();
  }

  private Optional<RecordingFormat> byMembers(JsonScanner json) {
    try {
      json.skip('{');
      Optional<RecordingFormat> format = Optional.empty();
      while (format.isEmpty()) {
        json.skip('"');
        format = byName(name(json));
        if (format.isEmpty()) {
          json.skip(':');
          json.next();
          json.skipValue();
          json.skip(',');
        }
      }
      return format;
    } catch (BrokenRecording e) {
      return Optional.empty();
    }
  }

  private String name(JsonScanner json) throws BrokenRecording {
    int start = window.position - window.kept();
    json.skipString();
    int from = window.kept() + start;
    return window.lost()
        ? ""
        : new String(window.bytes, from, window.position - 1 - from, StandardCharsets.UTF_8);
  }

  private static Optional<RecordingFormat> byName(String name) {
    return switch (name) {
      case "log" -> Optional.of(RecordingFormat.HAR);
      case "requests" -> Optional.of(RecordingFormat.WIREMOCK);
      case "request", "response", "time" -> Optional.of(RecordingFormat.NDJSON);
      default -> Optional.empty();
    };
  }
}
