package org.contactcontracts.sandbox.plain;

import java.util.List;
import java.util.Map;

/**
 * A request.
 *
 * @param path below the host
 * @param headers names and values, one after the other
 * @param target what the path leads to: the key of a contact and whatever is below it
 */
public record PlainRequest(
    String method,
    String path,
    List<String> headers,
    List<String> target,
    Map<String, Object> body) {}
