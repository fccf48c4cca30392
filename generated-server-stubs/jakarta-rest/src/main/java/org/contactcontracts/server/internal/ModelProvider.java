package org.contactcontracts.server.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.Model;

/** Reads and writes the models as JSON, whatever JSON library the server uses for its own types. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public final class ModelProvider implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

  private static final String MODELS = ContactJson.class.getPackageName() + ".";

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isModel(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return isModel(type);
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> httpHeaders,
      InputStream entityStream)
      throws IOException {
    try {
      return ContactJson.mapper().readValue(entityStream, type);
    } catch (JsonProcessingException e) {
      // Only a body that no gate has seen gets here. The cause is left out: it quotes the body.
      throw new BadRequestException("The body does not follow the contract.");
    }
  }

  @Override
  public void writeTo(
      Object model,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> httpHeaders,
      OutputStream entityStream)
      throws IOException {
    entityStream.write(ContactJson.mapper().writeValueAsBytes(model));
  }

  private static boolean isModel(Class<?> type) {
    return type.getName().startsWith(MODELS) || Model.class.isAssignableFrom(type);
  }
}
