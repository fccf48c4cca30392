package org.contactcontracts.cases;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** HTTP over a socket, which sends a request as it is written, whatever a client would refuse. */
final class RawHttp {
  private static final int TIMEOUT_MILLIS = 60_000;

  private RawHttp() {}

  /** How the reading of an answer ended. */
  enum Ending {
    /** All of it came. */
    WHOLE,
    /** The connection was closed before. */
    CLOSED,
    /** The connection was reset (RST) before. */
    RESET
  }

  /**
   * What came of a request.
   *
   * @param status 0 if not even the head of an answer came
   */
  record Answer(int status, List<Step.Field> headers, String body, Ending ending, Timing timing) {

    /** No answer. */
    static Answer none(Ending ending) {
      return new Answer(0, List.of(), "", ending, Timing.ANY);
    }

    Optional<String> header(String name) {
      return headers.stream()
          .filter(field -> field.name().equalsIgnoreCase(name))
          .map(Step.Field::value)
          .findFirst();
    }

    @Override
    public String toString() {
      if (status == 0) {
        return "(no answer)";
      }
      StringBuilder text = new StringBuilder("HTTP " + status + "\n");
      headers.forEach(field -> text.append(field.name() + ": " + field.value() + "\n"));
      return text.append("\n" + body).toString();
    }
  }

  /** Sends a request to this machine. */
  static Answer exchange(
      int port, String method, String target, List<Step.Field> headers, byte[] body)
      throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      ByteArrayOutputStream request = new ByteArrayOutputStream();
      request.writeBytes(head(port, method, target, headers, body));
      request.writeBytes(body);
      long sent = System.nanoTime();
      socket.getOutputStream().write(request.toByteArray());
      return answer(new BufferedInputStream(socket.getInputStream()), sent);
    }
  }

  private static byte[] head(
      int port, String method, String target, List<Step.Field> headers, byte[] body) {
    StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    if (!has(headers, "Host")) {
      head.append("Host: 127.0.0.1:" + port + "\r\n");
    }
    for (Step.Field field : headers) {
      head.append(field.name() + ": " + field.value() + "\r\n");
    }
    if (!has(headers, "Content-Length") && body.length > 0) {
      head.append("Content-Length: " + body.length + "\r\n");
    }
    return head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static boolean has(List<Step.Field> headers, String name) {
    return headers.stream().anyMatch(field -> field.name().equalsIgnoreCase(name));
  }

  private static Answer answer(InputStream in, long sent) throws IOException {
    int status;
    long begin;
    List<Step.Field> headers = new ArrayList<>();
    try {
      status = Integer.parseInt(line(in).split(" ", 3)[1]);
      begin = millisSince(sent);
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int colon = line.indexOf(':');
        headers.add(new Step.Field(line.substring(0, colon), line.substring(colon + 1).strip()));
      }
    } catch (EOFException | SocketException e) {
      return Answer.none(ending(e));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Answer head = new Answer(status, headers, "", Ending.WHOLE, Timing.ANY);
    Ending ending = readBody(in, head, body);
    return new Answer(
        status,
        headers,
        body.toString(StandardCharsets.UTF_8),
        ending,
        new Timing(begin, millisSince(sent)));
  }

  private static long millisSince(long nanoTime) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
  }

  /** A socket whose peer resets it throws this, and no other exception of the kind is left then. */
  private static Ending ending(IOException thrown) {
    return thrown instanceof SocketException ? Ending.RESET : Ending.CLOSED;
  }

  private static Ending readBody(InputStream in, Answer head, ByteArrayOutputStream body)
      throws IOException {
    try {
      if (head.header("Transfer-Encoding").orElse("").toLowerCase(Locale.ROOT).equals("chunked")) {
        for (int size = chunk(in); size > 0; size = chunk(in)) {
          body.writeBytes(in.readNBytes(size));
          line(in);
        }
        return Ending.WHOLE;
      }
      Optional<String> length = head.header("Content-Length");
      if (length.isEmpty()) {
        in.transferTo(body);
        return Ending.WHOLE;
      }
      int expected = Integer.parseInt(length.get());
      for (int b = 0; body.size() < expected && b >= 0; ) {
        b = in.read();
        if (b >= 0) {
          body.write(b);
        }
      }
      return body.size() == expected ? Ending.WHOLE : Ending.CLOSED;
    } catch (EOFException | SocketException e) {
      return ending(e);
    }
  }

  /** RFC 9112, 7.1. */
  private static int chunk(InputStream in) throws IOException {
    return Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The server broke off.");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }
}
