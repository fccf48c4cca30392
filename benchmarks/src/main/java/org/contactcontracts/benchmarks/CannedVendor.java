package org.contactcontracts.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Invent's {@code updateContact} as a process of its own that costs as little as possible: it looks
 * for the length of a request, compares the body with the one that every contender must send, and
 * writes the same answer. Connections are kept alive, and without delay (Nagle).
 */
final class CannedVendor {

  private static final byte[] EXPECTED =
      "{\"name\":\"Alice\",\"blocked\":true}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] REFUSAL =
      "HTTP/1.1 422 Unprocessable Content\r\nContent-Length: 0\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);

  private final byte[] answer;

  private CannedVendor(byte[] body) {
    byte[] head =
        ("HTTP/1.1 200 OK\r\nDate: Tue, 07 Nov 2023 05:31:56 GMT\r\nContent-Type:"
                + " application/json\r\nContent-Length: "
                + body.length
                + "\r\nX-Request-Id: 0f8fad5b-d9cb-469f-a165-70867728950e\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    answer = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, answer, head.length, body.length);
  }

  /** Starts it as a process of its own that answers with the JSON of the given file. */
  static Running start(Jvm jvm, Path answer) throws IOException {
    Process process = jvm.beside(CannedVendor.class, answer.toString());
    String port = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (port == null) {
      throw new IOException("the vendor has not started");
    }
    return new Running(process, "http://127.0.0.1:" + port);
  }

  /** The process and its base URL. */
  record Running(Process process, String url) implements AutoCloseable {

    @Override
    public void close() {
      process.destroy();
    }
  }

  /** Serves the given file until standard input ends; writes the port as its only line. */
  public static void main(String[] args) throws IOException {
    String compact = new ObjectMapper().readTree(Path.of(args[0]).toFile()).toString();
    CannedVendor vendor = new CannedVendor(compact.getBytes(StandardCharsets.UTF_8));
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      daemon(() -> vendor.accept(server));
      System.out.println(server.getLocalPort());
      while (System.in.read() >= 0) {
        // until the parent is gone
      }
    }
  }

  private void accept(ServerSocket server) {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        daemon(() -> serve(socket));
      }
    } catch (IOException e) {
      // the server is closed
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      for (int length = length(in); length >= 0; length = length(in)) {
        out.write(Arrays.equals(in.readNBytes(length), EXPECTED) ? answer : REFUSAL);
      }
    } catch (IOException e) {
      // the client is gone
    }
  }

  /** Reads the head of a request: its content length, or -1 at the end of the connection. */
  private static int length(InputStream in) throws IOException {
    int length = 0;
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c != '\n') {
        line.append((char) c);
      } else if (line.length() <= 1) {
        return length;
      } else {
        String header = line.toString().toLowerCase(Locale.ROOT);
        if (header.startsWith("content-length:")) {
          length = Integer.parseInt(header.substring("content-length:".length()).trim());
        }
        line.setLength(0);
      }
    }
    return -1;
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
  }
}
