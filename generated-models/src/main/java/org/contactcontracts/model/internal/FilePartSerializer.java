package org.contactcontracts.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.contactcontracts.model.FilePart;

/** Passes a file through to who turns a model into a form; JSON itself cannot carry it. */
public final class FilePartSerializer extends StdScalarSerializer<FilePart> {

  private static final long serialVersionUID = 1;

  public FilePartSerializer() {
    super(FilePart.class);
  }

  @Override
  public void serialize(FilePart value, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeEmbeddedObject(value);
  }
}
