package org.contactcontracts.server.internal;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.server.RefusalRenderer;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.jspecify.annotations.Nullable;

/** Reads a multipart form into its model, after holding its fields against the contract. */
public final class FormReader implements ReaderInterceptor {

  private static final GenericType<List<EntityPart>> PARTS = new GenericType<>() {};

  private final Operation operation;
  private final int maxFormBytes;
  private final RefusalRenderer renderer;

  public FormReader(Operation operation, int maxFormBytes, RefusalRenderer renderer) {
    this.operation = operation;
    this.maxFormBytes = maxFormBytes;
    this.renderer = renderer;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
      return context.proceed();
    }
    Class<?> model = context.getType();
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (EntityPart part : parts(context)) {
      if (part.getName() == null) {
        throw malformed();
      }
      if (form.has(part.getName())) {
        throw refused(
            Refusal.Reason.UNREADABLE, "duplicate-member", "A field is given twice; give it once.");
      }
      byte[] content = part.getContent().readAllBytes();
      if (part.getFileName().isPresent()) {
        fields.put(part.getName(), "");
        form.putPOJO(part.getName(), file(part, content));
      } else {
        String text = text(content);
        fields.put(part.getName(), text);
        form.put(part.getName(), text);
      }
    }
    Verdict verdict =
        operation.request(MediaType.MULTIPART_FORM_DATA).orElseThrow().validate(fields);
    if (!verdict.conforms()) {
      throw refused(
          new Refusal(operation.vendor(), operation.id(), reason(verdict), verdict.findings()));
    }
    return bound(form, model);
  }

  /** The schema takes a file for a text; only the model knows which field is which. */
  private Object bound(ObjectNode form, Class<?> type) throws IOException {
    Object model;
    try {
      model = ContactJson.mapper().treeToValue(form, type);
    } catch (JsonMappingException e) {
      throw misplaced(
          e.getPath().get(0).getFieldName(), "The field /%s must be a file; give it a file name.");
    }
    // Jackson binds a file in a text field as the text of the object.
    JsonNode kept = ContactJson.mapper().valueToTree(model);
    for (Map.Entry<String, JsonNode> field : form.properties()) {
      if (!field.getValue().equals(kept.get(field.getKey()))) {
        throw misplaced(
            field.getKey(), "The field /%s must be a text; send it without a file name.");
      }
    }
    return model;
  }

  private WebApplicationException misplaced(String field, String message) {
    String schema = operation.request(MediaType.MULTIPART_FORM_DATA).orElseThrow().schemaPointer();
    return refused(
        new Refusal(
            operation.vendor(),
            operation.id(),
            Refusal.Reason.INVALID,
            List.of(
                new Finding(
                    "/" + field,
                    "type",
                    message.formatted(field),
                    schema + "/properties/" + field + "/type"))));
  }

  private WebApplicationException malformed() {
    return refused(
        Refusal.Reason.UNREADABLE,
        "syntax",
        "The form is not well-formed; write it as RFC 7578 says.");
  }

  /** What kind of rule a body broke. */
  static Refusal.Reason reason(Verdict verdict) {
    return switch (verdict.kind()) {
      case UNREADABLE ->
          verdict.findings().get(0).keyword().equals("too-large")
              ? Refusal.Reason.TOO_LARGE
              : Refusal.Reason.UNREADABLE;
      case VIOLATES, CONFORMS -> Refusal.Reason.INVALID;
    };
  }

  /** How many bytes to read to know that there are too many. */
  static int oneMoreThan(int limit) {
    return Math.min(limit, Integer.MAX_VALUE - 1) + 1;
  }

  private List<EntityPart> parts(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(oneMoreThan(maxFormBytes));
    if (body.length > maxFormBytes) {
      throw refused(
          Refusal.Reason.TOO_LARGE,
          "too-large",
          "The form is longer than %d bytes; send a smaller file.".formatted(maxFormBytes));
    }
    String boundary = context.getMediaType().getParameters().get("boundary");
    if (boundary == null || !closes(body, boundary)) {
      throw refused(
          Refusal.Reason.UNREADABLE,
          "syntax",
          "The form is not closed by the boundary that its content type names; write the form as RFC 7578 says.");
    }
    context.setInputStream(new ByteArrayInputStream(body));
    context.setType(PARTS.getRawType());
    context.setGenericType(PARTS.getType());
    try {
      return parts(context.proceed());
    } catch (WebApplicationException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // RESTEasy reports a part without a Content-Disposition or without a name at run time.
      throw malformed();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<EntityPart> parts(Object parts) {
    return (List<EntityPart>) parts;
  }

  private FilePart file(EntityPart part, byte[] content) {
    try {
      return FilePart.of(part.getFileName().orElseThrow(), part.getMediaType().toString(), content);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  private static boolean closes(byte[] body, String boundary) {
    // A delimiter stands at the start of a line (RFC 2046, 5.1.1).
    return ("\r\n" + new String(body, StandardCharsets.ISO_8859_1))
        .contains("\r\n--" + boundary + "--");
  }

  private String text(byte[] content) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      throw refused(Refusal.Reason.UNREADABLE, "encoding", "A field is not UTF-8; encode it so.");
    }
  }

  private WebApplicationException refused(Refusal.Reason reason, String keyword, String message) {
    return refused(
        new Refusal(
            operation.vendor(),
            operation.id(),
            reason,
            List.of(new Finding("", keyword, message, "#"))));
  }

  private WebApplicationException refused(Refusal refusal) {
    return new WebApplicationException(renderer.render(refusal));
  }
}
