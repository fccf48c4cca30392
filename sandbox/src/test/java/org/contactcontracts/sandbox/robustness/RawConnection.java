package org.contactcontracts.sandbox.robustness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A connection over which anything can be sent. */
final class RawConnection implements AutoCloseable {
  /** In milliseconds: nothing here takes as long; a test that waits longer has failed. */
  private static final int GIVEN_UP_AFTER = 60_000;

  private final Socket socket;
  private final InputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(GIVEN_UP_AFTER);
    in = socket.getInputStream();
  }

  void send(String text) throws IOException {
    send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  /** Tells the server that nothing more comes. */
  void endOfRequest() throws IOException {
    socket.shutdownOutput();
  }

  /** The status of an answer that says how long it is, which is read to its end. */
  int status() throws IOException {
    String head = head();
    int length =
        head.lines()
            .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, 15))
            .map(line -> Integer.parseInt(line.substring(15).strip()))
            .findFirst()
            .orElse(0);
    in.readNBytes(length);
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  /** Whether something comes within some milliseconds; it is lost. */
  boolean isAnsweredWithin(int millis) throws IOException {
    socket.setSoTimeout(millis);
    try {
      return in.read() >= 0;
    } catch (SocketTimeoutException e) {
      return false;
    } finally {
      socket.setSoTimeout(GIVEN_UP_AFTER);
    }
  }

  /**
   * All that comes until the server closes the connection; empty if it was closed or reset first.
   */
  Optional<String> untilClosed() {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      in.transferTo(answer);
    } catch (IOException e) {
      // A reset after the answer: the server closed while the rest of the request was on its way.
    }
    return Optional.of(answer.toString(StandardCharsets.ISO_8859_1))
        .filter(text -> !text.isEmpty());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String head() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The connection was closed after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }
}
