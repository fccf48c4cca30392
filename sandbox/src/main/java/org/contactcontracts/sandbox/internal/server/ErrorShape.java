package org.contactcontracts.sandbox.internal.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.contactcontracts.sandbox.internal.Answer;
import org.contactcontracts.sandbox.internal.VendorErrors;
import org.jspecify.annotations.Nullable;

/**
 * Gives the vendor's shape to errors that never reach Jakarta REST.
 *
 * <p>RESTEasy answers an address that it cannot parse through {@code sendError}, before any filter
 * or exception mapper of an application is asked, and Undertow would make a page of it.
 */
final class ErrorShape implements Filter {
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Vendors vendors;

  ErrorShape(Vendors vendors) {
    this.vendors = vendors;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answered = (HttpServletResponse) response;
    HttpServletResponse shaped =
        vendors
            .at(asked.getPathInfo())
            .<HttpServletResponse>map(vendor -> new ShapedResponse(answered, vendor.errors()))
            .orElse(answered);
    if (isUnreadable(asked.getRequestURI()) || isUnreadable(asked.getQueryString())) {
      shaped.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    if (shaped instanceof ShapedResponse open) {
      chain.doFilter(new ReadableHeaders(asked), open);
      open.finish();
    } else {
      chain.doFilter(request, response);
    }
  }

  /** RFC 3986, 2.1 and 2.5: a percent sign and two hexadecimal digits, which spell UTF-8. */
  private static boolean isUnreadable(@Nullable String text) {
    return text != null && (BROKEN_ESCAPE.matcher(text).find() || !spellsUtf8(text));
  }

  private static boolean spellsUtf8(String text) {
    String bytes = URLDecoder.decode(text, StandardCharsets.ISO_8859_1);
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The answer of a vendor in place of a bare status; a contract documents only a few. */
  static Answer answer(VendorErrors errors, int status) {
    if (status >= 500) {
      return errors.failed();
    }
    return switch (status) {
      case 404 -> errors.notFound();
      case 413 -> errors.badRequest("The request is too long; send less.");
      case 405 ->
          errors.badRequest("The method is not one that this address takes; see the contract.");
      default -> errors.badRequest("The request is malformed; check its address and its headers.");
    };
  }

  private static final class ShapedResponse extends HttpServletResponseWrapper {
    private final VendorErrors errors;

    private ShapedResponse(HttpServletResponse response, VendorErrors errors) {
      super(response);
      this.errors = errors;
    }

    @Override
    public void sendError(int status, String message) throws IOException {
      sendError(status);
    }

    @Override
    public void sendError(int status) throws IOException {
      Answer answer = answer(errors, status);
      resetBuffer();
      setStatus(answer.status());
      setContentType("application/json");
      getOutputStream().write(answer.toJson());
    }

    /** Fills an error that was left without a body. */
    private void finish() throws IOException {
      if (!isCommitted() && getStatus() >= 400 && getContentType() == null) {
        sendError(getStatus());
      }
    }
  }
}
