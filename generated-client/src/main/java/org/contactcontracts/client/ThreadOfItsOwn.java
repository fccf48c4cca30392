package org.contactcontracts.client;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Makes a blocking call without blocking the caller. The thread ends with the call. */
final class ThreadOfItsOwn {

  private ThreadOfItsOwn() {}

  @SuppressWarnings("FutureReturnValueIgnored") // the steps fail only with what they pass on
  static CompletableFuture<TransportResponse> send(Transport transport, TransportRequest request) {
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    Thread thread = new Thread(() -> run(transport, request, answer), "contact-contracts-call");
    // A call that nobody waits for must not keep the program alive.
    thread.setDaemon(true);
    answer.whenComplete(
        (response, failure) -> {
          if (answer.isCancelled()) {
            thread.interrupt();
          }
        });
    thread.start();
    return answer;
  }

  private static void run(
      Transport transport, TransportRequest request, CompletableFuture<TransportResponse> answer) {
    try {
      answer.complete(transport.send(request));
    } catch (IOException | InterruptedException | RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }
}
