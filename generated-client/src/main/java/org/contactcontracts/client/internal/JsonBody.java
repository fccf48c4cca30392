package org.contactcontracts.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.contactcontracts.client.RequestBody;
import org.contactcontracts.model.ContactJson;

/** A model as a JSON body. */
public final class JsonBody implements RequestBody {

  private final byte[] bytes;

  private JsonBody(byte[] bytes) {
    this.bytes = bytes;
  }

  public static JsonBody of(Object model) {
    try {
      return new JsonBody(ContactJson.mapper().writeValueAsBytes(model));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "The request holds a value that JSON cannot carry; check its free-form members.", e);
    }
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
