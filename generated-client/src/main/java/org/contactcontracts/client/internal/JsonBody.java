package org.contactcontracts.client.internal;

import org.contactcontracts.client.RequestBody;
import org.contactcontracts.model.Model;

/** A model as a JSON body. */
public final class JsonBody {

  private JsonBody() {}

  public static RequestBody of(Model model) {
    try {
      return RequestBody.of("application/json", model.toJson());
    } catch (IllegalArgumentException e) {
      // Without the cause, which would quote the value.
      throw new IllegalArgumentException(
          "The request holds a value that JSON cannot carry; check its free-form members.");
    }
  }
}
