package org.contactcontracts.sandbox.internal.journal;

import java.time.Instant;
import java.util.List;
import org.contactcontracts.sandbox.internal.exchange.HeaderList;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the journal keeps it: masked, and with what the contract says of it.
 *
 * @param sequence higher than that of each exchange before; 0 until it is kept
 * @param time when the request was there as a whole
 * @param vendor the vendor id
 * @param operation the operationId; null if the request is for no operation
 * @param worldId the world; null if the request had no valid credential
 * @param method the method of the request
 * @param path the path and the query
 * @param status the status of the answer; null if nothing was sent
 * @param verdict {@code conforming}, {@code violating} or {@code undocumented}
 * @param fault the name of the fault that struck; null if none did
 * @param micros how long the answer took to make, in microseconds
 * @param request the request
 * @param response the answer as far as it was sent; null if nothing was sent
 * @param findings where the exchange departs from the contract
 */
public record JournalEntry(
    long sequence,
    Instant time,
    String vendor,
    @Nullable String operation,
    @Nullable String worldId,
    String method,
    String path,
    @Nullable Integer status,
    String verdict,
    @Nullable String fault,
    long micros,
    MaskedMessage request,
    @Nullable MaskedMessage response,
    List<JournalFinding> findings) {

  /** Copies the findings. */
  public JournalEntry {
    findings = List.copyOf(findings);
  }

  /** The same with its number. */
  JournalEntry numbered(long number) {
    return new JournalEntry(
        number, time, vendor, operation, worldId, method, path, status, verdict, fault, micros,
        request, response, findings);
  }

  /**
   * A message.
   *
   * @param headers the fields in their order
   * @param body the body; null if there was none, or if it was left out
   * @param base64 whether the body is here in base64, because it is no UTF-8
   * @param bytes how long the body was
   * @param leftOut why the body or its rest is not here; null if it is
   */
  public record MaskedMessage(
      List<HeaderList.Field> headers,
      @Nullable String body,
      boolean base64,
      long bytes,
      @Nullable String leftOut) {

    /** Copies the fields. */
    public MaskedMessage {
      headers = List.copyOf(headers);
    }
  }

  /**
   * A place where an exchange departs from the contract.
   *
   * @param message {@code request} or {@code response}
   * @param rule which rule of the checker
   * @param severity {@code error}, {@code warning} or {@code note}
   * @param instance where in the message
   * @param keyword which keyword of the schema; empty where the rule is not one of a schema
   * @param problem what is wrong
   * @param remedy how to mend it
   * @param contract where in the contract, as a JSON Pointer
   * @param line where in the file of the contract
   */
  public record JournalFinding(
      String message,
      String rule,
      String severity,
      String instance,
      String keyword,
      String problem,
      String remedy,
      String contract,
      int line) {}
}
