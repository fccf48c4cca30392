package org.contactcontracts.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.contactcontracts.client.Transport;
import org.contactcontracts.client.TransportRequest;
import org.contactcontracts.client.TransportResponse;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;

/** Prints an exchange and what the contract says of both halves. */
final class PrintingTransport implements Transport {

  private final Transport transport;
  private final Operation contract;
  private final PrintStream out;
  private boolean requestConforms;
  private boolean responseConforms;
  private int status;

  PrintingTransport(Transport transport, Operation contract, PrintStream out) {
    this.transport = transport;
    this.contract = contract;
    this.out = out;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    byte[] body;
    try (InputStream stream = request.body().open()) {
      body = stream.readAllBytes();
    }
    out.printf("   > %s %s%n", request.method(), request.uri());
    out.printf("   > %s%n", text(body));
    requestConforms = says(contract.request(request.body().mediaType()), body);
    TransportResponse response = transport.send(request);
    status = response.status();
    out.printf("   < %d%n", status);
    out.printf("   < %s%n", text(response.body()));
    responseConforms =
        says(
            contract.response(status, response.header("Content-Type").orElse("")), response.body());
    return response;
  }

  /** Whether the request conformed to the contract. */
  boolean requestConforms() {
    return requestConforms;
  }

  /** Whether the answer conformed to the contract. */
  boolean responseConforms() {
    return responseConforms;
  }

  /** The status of the answer; 0 if there was none. */
  int status() {
    return status;
  }

  private boolean says(Optional<BodyContract> body, byte[] bytes) {
    if (body.isEmpty()) {
      out.println("     the contract does not document this status or media type");
      return false;
    }
    Verdict verdict = body.get().validate(bytes);
    if (verdict.conforms()) {
      out.println("     conforms to the contract");
    }
    verdict
        .findings()
        .forEach(
            finding ->
                out.printf(
                    "     violates the contract at \"%s\" (%s): %s%n",
                    finding.instance(), finding.keyword(), finding.message()));
    return verdict.conforms();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }
}
