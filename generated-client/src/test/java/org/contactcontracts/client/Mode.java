package org.contactcontracts.client;

import java.util.concurrent.CompletionException;
import org.contactcontracts.client.clerkchat.ClerkChatClient;
import org.contactcontracts.model.clerkchat.UpdateContactRequest;
import org.contactcontracts.model.clerkchat.UpdateContactResponse;

/** The two ways to make a call, which are to behave the same. */
enum Mode {
  BLOCKING {
    @Override
    Exchange<UpdateContactResponse> call(ClerkChatClient client) {
      return client.updateContactExchange("1", REQUEST);
    }
  },
  ASYNC {
    @Override
    Exchange<UpdateContactResponse> call(ClerkChatClient client) {
      try {
        return client.async().updateContactExchange("1", REQUEST).join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }
  };

  private static final UpdateContactRequest REQUEST =
      UpdateContactRequest.builder().name("Alice").build();

  abstract Exchange<UpdateContactResponse> call(ClerkChatClient client);
}
