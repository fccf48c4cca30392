package org.contactcontracts.sandbox.internal.admin;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.sandbox.internal.journal.Recording;

/** Writes what is no model: maps, and recordings in their own media type. */
final class FreeFormWriter implements MessageBodyWriter<Object> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Map.class.isAssignableFrom(type) || Recording.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Object entity,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    if (entity instanceof Recording recording) {
      headers.putSingle(HttpHeaders.CONTENT_TYPE, recording.mediaType());
      recording.writeTo(out);
    } else {
      out.write(ContactJson.mapper().writeValueAsBytes(entity));
    }
  }
}
