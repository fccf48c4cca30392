package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.contactcontracts.model.FilePart;

/** Takes a file from who turns a form into a model; JSON itself cannot carry it. */
public final class FilePartDeserializer extends StdScalarDeserializer<FilePart> {

  private static final long serialVersionUID = 1;

  public FilePartDeserializer() {
    super(FilePart.class);
  }

  @Override
  public FilePart deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (parser.getEmbeddedObject() instanceof FilePart file) {
      return file;
    }
    return (FilePart) context.handleUnexpectedToken(handledType(), parser);
  }
}
