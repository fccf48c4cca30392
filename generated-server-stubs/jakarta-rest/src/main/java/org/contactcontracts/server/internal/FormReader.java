package org.contactcontracts.server.internal;

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
      if (form.has(part.getName())) {
        throw refused(
            Refusal.Reason.UNREADABLE, "duplicate-member", "A field is given twice; give it once.");
      }
      byte[] content = part.getContent().readAllBytes();
      if (part.getFileName().isPresent()) {
        fields.put(part.getName(), "");
        form.putPOJO(
            part.getName(),
            FilePart.of(part.getFileName().get(), part.getMediaType().toString(), content));
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
    return ContactJson.mapper().treeToValue(form, model);
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

  private List<EntityPart> parts(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(maxFormBytes + 1);
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
    } catch (IOException e) {
      throw refused(
          Refusal.Reason.UNREADABLE,
          "syntax",
          "The form is not well-formed; write it as RFC 7578 says.");
    }
  }

  @SuppressWarnings("unchecked")
  private static List<EntityPart> parts(Object parts) {
    return (List<EntityPart>) parts;
  }

  private static boolean closes(byte[] body, String boundary) {
    return new String(body, StandardCharsets.ISO_8859_1).contains("--" + boundary + "--");
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
