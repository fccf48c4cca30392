package org.contactcontracts.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection of HTTP/1.1 that is kept open. It sends what no client library would, and costs less
 * than the server. Not safe for use by several threads.
 */
final class HttpConnection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;

  HttpConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /**
   * An answer.
   *
   * @param contentType the value of the header, empty when there is none
   * @param reusable whether another request may follow
   */
  @SuppressWarnings("ArrayRecordComponent") // Answers are never compared.
  record Answer(int status, String contentType, byte[] body, boolean reusable) {}

  /** Sends a request as it stands and reads its answer. */
  Answer exchange(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body =
        headers.getOrDefault("transfer-encoding", "").equals("chunked")
            ? chunks()
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    boolean reusable = !headers.getOrDefault("connection", "").equalsIgnoreCase("close");
    return new Answer(status, headers.getOrDefault("content-type", ""), body, reusable);
  }

  /** RFC 9112, 7.1. */
  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    int length = Integer.parseInt(line(), 16);
    while (length > 0) {
      body.writeBytes(in.readNBytes(length));
      line();
      length = Integer.parseInt(line(), 16);
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The server broke off.");
      }
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
