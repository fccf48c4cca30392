package org.contactcontracts.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.model.ContactJson;

/** A model as a JSON body. */
public final class JsonBody {

  private JsonBody() {}

  public static RequestBody of(Object model) {
    try {
      return RequestBody.of("application/json", ContactJson.mapper().writeValueAsBytes(model));
    } catch (JsonProcessingException e) {
      // Without the cause, which would quote the value.
      throw new IllegalArgumentException(
          "The request holds a value that JSON cannot carry; check its free-form members.");
    }
  }
}
