package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.jboss.resteasy.spi.HttpResponse;
import org.jboss.resteasy.util.CaseInsensitiveMap;

/** An answer that is written into memory. */
final class RestResponse implements HttpResponse {
  private final CaseInsensitiveMap<Object> headers = new CaseInsensitiveMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
  private OutputStream out = body;
  private int status = 200;

  byte[] body() {
    return body.toByteArray();
  }

  @Override
  public int getStatus() {
    return status;
  }

  @Override
  public void setStatus(int value) {
    status = value;
  }

  @Override
  public MultivaluedMap<String, Object> getOutputHeaders() {
    return headers;
  }

  @Override
  public OutputStream getOutputStream() {
    return out;
  }

  @Override
  public void setOutputStream(OutputStream value) {
    out = value;
  }

  @Override
  public void addNewCookie(NewCookie cookie) {
    headers.add("Set-Cookie", cookie);
  }

  @Override
  public void sendError(int value) {
    reset();
    status = value;
  }

  @Override
  public void sendError(int value, String message) {
    sendError(value);
  }

  /** Nothing leaves before all of it is there. */
  @Override
  public boolean isCommitted() {
    return false;
  }

  @Override
  public void reset() {
    body.reset();
    headers.clear();
  }

  @Override
  public void flushBuffer() {}
}
