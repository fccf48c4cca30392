package org.contactcontracts.sandbox.internal.admin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.contactcontracts.sandbox.internal.exchange.Answered;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.contactcontracts.sandbox.internal.exchange.Received;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the admin API: whoever has the token, and without it a program on this machine, as
 * long as no web page of somebody else made it ask.
 */
public final class AdminAccess {
  private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +(\\S+) *");

  /** A name of this machine, with or without a port; RFC 5735, 3 gives it all of 127.0.0.0/8. */
  private static final Pattern THIS_MACHINE =
      Pattern.compile(
          "(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1\\])(:\\d{1,5})?",
          Pattern.CASE_INSENSITIVE);

  /** Behind a proxy on this machine everybody seems to come from this machine. */
  private static final Set<String> PROXIED =
      Set.of("forwarded", "via", "x-forwarded-for", "x-real-ip");

  private final @Nullable String token;
  private final Pattern ownName;

  /**
   * Access by a token.
   *
   * @param token the token; null if there is none, and only this machine may ask
   * @param host the address that is listened on, which is a name of this machine too
   */
  public AdminAccess(@Nullable String token, String host) {
    this.token = token;
    String name = host.contains(":") ? "[" + host + "]" : host;
    ownName = Pattern.compile(Pattern.quote(name) + "(:\\d{1,5})?", Pattern.CASE_INSENSITIVE);
  }

  /** Why a request may not pass; empty if it may. */
  public Optional<Answered> refuse(Received received) {
    Optional<String> authorization = received.headers().first("Authorization");
    if (authorization.isPresent()) {
      return isToken(authorization.get())
          ? Optional.empty()
          : refusal(
              401, "The admin token is wrong; send the one that the sandbox was started with.");
    }
    if (!isLocal(received)) {
      String remedy =
          token == null
              ? "ask from there, or start it with --admin-token"
              : "send it as a Bearer token, or ask from there";
      return refusal(
          401,
          "The admin token is missing, and the request does not come from the machine of the sandbox; "
              + remedy
              + ".");
    }
    return ofBrowser(received);
  }

  /** A page that somebody opened must not reach what only its reader may reach. */
  private Optional<Answered> ofBrowser(Received received) {
    HeaderList headers = received.headers();
    String asked = headers.first("Host").orElse("");
    if (!isThisMachine(asked)) {
      // A foreign name that was made to lead here (DNS rebinding).
      return refusal(
          403,
          "The header Host names another machine; ask for 127.0.0.1, or send the admin token.");
    }
    boolean foreign =
        headers
            .first("Origin")
            .filter(origin -> !origin.equalsIgnoreCase("http://" + asked))
            .isPresent();
    boolean crossing =
        headers
            .first("Sec-Fetch-Site")
            .map(site -> site.toLowerCase(Locale.ROOT))
            .filter(site -> !site.equals("same-origin") && !site.equals("none"))
            .isPresent();
    return foreign || crossing
        ? refusal(
            403,
            "The request comes from a page of another origin; ask from the sandbox's own, or send the admin token.")
        : Optional.empty();
  }

  private boolean isToken(String authorization) {
    var sent = BEARER.matcher(authorization);
    return token != null
        && sent.matches()
        && MessageDigest.isEqual(bytes(token), bytes(sent.group(1)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isLocal(Received received) {
    return received.peer().getAddress().isLoopbackAddress()
        && received.headers().fields().stream()
            .noneMatch(field -> PROXIED.contains(field.name().toLowerCase(Locale.ROOT)));
  }

  private boolean isThisMachine(String asked) {
    return THIS_MACHINE.matcher(asked).matches() || ownName.matcher(asked).matches();
  }

  private static Optional<Answered> refusal(int status, String detail) {
    HeaderList headers = Problems.HEADERS;
    return Optional.of(
        new Answered(
            status,
            status == 401 ? headers.with("WWW-Authenticate", "Bearer realm=\"sandbox\"") : headers,
            Problems.json(status, detail)));
  }
}
