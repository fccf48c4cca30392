package org.contactcontracts.sandbox.internal.server;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Model;
import org.contactcontracts.sandbox.internal.world.WrittenContact;

/** Writes models, and a contact that has just been stored as it was stored. */
final class ContactWriter implements MessageBodyWriter<Model> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Model.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Model model,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    byte[] written = WrittenContact.take(model);
    out.write(written == null ? ContactJson.mapper().writeValueAsBytes(model) : written);
  }
}
