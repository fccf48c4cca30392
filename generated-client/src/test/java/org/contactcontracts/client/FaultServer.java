package org.contactcontracts.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that does to each connection what the next step of a script says, as no real one may.
 */
final class FaultServer implements AutoCloseable {

  interface Step {
    void play(Connection connection) throws IOException;
  }

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");

  private final ServerSocket server;
  final List<String> requests = new CopyOnWriteArrayList<>();

  FaultServer(Step... script) {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(() -> run(List.of(script)), "fault-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** An answer, after which the connection is closed. */
  static Step answer(int status, String headers, String body) {
    return connection -> {
      connection.readRequest();
      connection.write(head(status, body.length(), headers) + body);
    };
  }

  /** Fewer bytes than it says. */
  static Step truncated() {
    return connection -> {
      connection.readRequest();
      connection.write(head(200, 100, "") + "{\"data\"");
    };
  }

  /** The connection is reset after the request. */
  static Step reset() {
    return connection -> {
      connection.readRequest();
      connection.socket().setSoLinger(true, 0);
    };
  }

  /** The connection is closed after the request, without a byte. */
  static Step silentClose() {
    return Connection::readRequest;
  }

  static Step garbage(String bytes) {
    return connection -> {
      connection.readRequest();
      connection.write(bytes);
    };
  }

  /** Nothing until the client has closed the connection. */
  static Step stalled(String firstBytes) {
    return connection -> {
      connection.readRequest();
      connection.write(firstBytes);
      connection.in().read();
    };
  }

  static String head(int status, int length, String headers) {
    return "HTTP/1.1 "
        + status
        + " x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n"
        + headers
        + "\r\n";
  }

  URI url() {
    return URI.create(
        "http://" + server.getInetAddress().getHostAddress() + ":" + server.getLocalPort());
  }

  private void run(List<Step> script) {
    for (Step step : script) {
      try (Socket socket = server.accept()) {
        step.play(new Connection(socket, new BufferedInputStream(socket.getInputStream())));
      } catch (IOException e) {
        // the client has gone, as many of the steps make it
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** A connection of a client. */
  final class Connection {
    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket, InputStream in) {
      this.socket = socket;
      this.in = in;
    }

    Socket socket() {
      return socket;
    }

    InputStream in() {
      return in;
    }

    void readRequest() throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("no whole request");
        }
        head.write(next);
      }
      Matcher length = LENGTH.matcher(head.toString(StandardCharsets.ISO_8859_1));
      int bytes = length.find() ? Integer.parseInt(length.group(1)) : 0;
      requests.add(new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1));
    }

    void write(String text) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }
  }
}
