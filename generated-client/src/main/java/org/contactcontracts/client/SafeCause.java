package org.contactcontracts.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a failure that can be logged.
 *
 * <p>What HTTP clients say of a failure may quote the address, a header, the name of a file or the
 * answer. The copy keeps the kind, the stack trace and the causes, and of the messages only those
 * that are known to quote nothing; the class of the original stands in their place.
 */
final class SafeCause {

  private static final int DEEPEST = 8;

  private static final Set<String> HARMLESS =
      Set.of(
          "Broken pipe",
          "Connection refused",
          "Connection reset",
          "Connection reset by peer",
          "EOF reached while reading",
          "HTTP connect timed out",
          "HTTP/1.1 header parser received no bytes",
          "Network is unreachable",
          "No route to host",
          "closed",
          "no whole answer in time",
          "request timed out");

  private static final Pattern COUNTS =
      Pattern.compile("fixed content-length: [0-9]+, bytes received: [0-9]+");

  private SafeCause() {}

  static Throwable of(Throwable original) {
    return copy(original, DEEPEST);
  }

  private static Throwable copy(Throwable original, int depth) {
    Throwable copy = ofTheSameKind(original, text(original));
    copy.setStackTrace(original.getStackTrace());
    Throwable cause = original.getCause();
    if (cause != null && cause != original && depth > 1 && copy.getCause() == null) {
      copy.initCause(copy(cause, depth - 1));
    }
    return copy;
  }

  private static Throwable ofTheSameKind(Throwable original, @Nullable String text) {
    if (original instanceof InterruptedException) {
      return new InterruptedException(text);
    }
    if (original instanceof HttpConnectTimeoutException) {
      return new HttpConnectTimeoutException(text);
    }
    if (original instanceof HttpTimeoutException) {
      return new HttpTimeoutException(text);
    }
    if (original instanceof ConnectException) {
      return new ConnectException(text);
    }
    return new IOException(text);
  }

  private static String text(Throwable original) {
    String message = original.getMessage();
    boolean harmless =
        message != null && (HARMLESS.contains(message) || COUNTS.matcher(message).matches());
    return original.getClass().getName() + (harmless ? ": " + message : "");
  }
}
