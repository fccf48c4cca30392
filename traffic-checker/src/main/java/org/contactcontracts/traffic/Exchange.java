package org.contactcontracts.traffic;

import java.util.List;
import java.util.Objects;

/**
 * One exchange as it was recorded: a request and what was answered.
 *
 * @param method in capitals, such as {@code PATCH}
 * @param url absolute, with its query
 * @param requestHeaders in the order of the recording
 * @param request the body of the request
 * @param status the status of the answer; 0 when there was none
 * @param responseHeaders in the order of the recording
 * @param response the body of the answer
 * @param position where the exchange begins in the file that was given
 */
public record Exchange(
    String method,
    String url,
    List<Header> requestHeaders,
    Body request,
    int status,
    List<Header> responseHeaders,
    Body response,
    Position position) {
  /** Checks that nothing is null. */
  public Exchange {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(url, "url");
    requestHeaders = List.copyOf(requestHeaders);
    Objects.requireNonNull(request, "request");
    responseHeaders = List.copyOf(responseHeaders);
    Objects.requireNonNull(response, "response");
    Objects.requireNonNull(position, "position");
  }
}
