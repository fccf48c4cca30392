package org.contactcontracts.server.internal;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Map;
import org.contactcontracts.model.ContactJson;
import org.contactcontracts.model.FilePart;
import org.contactcontracts.server.Refusal;
import org.contactcontracts.server.RefusalRenderer;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.contactcontracts.validator.form.MalformedForm;
import org.contactcontracts.validator.form.MultipartForm;
import org.jspecify.annotations.Nullable;

/** Reads a multipart form into its model, after holding its fields against the contract. */
public final class FormReader implements ReaderInterceptor {

  private final Operation operation;
  private final BodyContract contract;
  private final int maxFormBytes;
  private final RefusalRenderer renderer;

  public FormReader(
      Operation operation, BodyContract contract, int maxFormBytes, RefusalRenderer renderer) {
    this.operation = operation;
    this.contract = contract;
    this.maxFormBytes = maxFormBytes;
    this.renderer = renderer;
  }

  @Override
  public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    if (!MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(context.getMediaType())) {
      return context.proceed();
    }
    List<MultipartForm.Part> parts = parts(context);
    ObjectNode form = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (MultipartForm.Part part : parts) {
      if (form.has(part.name())) {
        throw refused(
            Refusal.Reason.UNREADABLE,
            "duplicate-member",
            "A field is given twice.",
            "Give it once.");
      }
      if (part.fileName().isPresent()) {
        fields.put(part.name(), "");
        form.putPOJO(part.name(), file(part, part.fileName().get()));
      } else {
        String text = text(part);
        fields.put(part.name(), text);
        form.put(part.name(), text);
      }
    }
    hold(contract.validate(fields));
    Object model = bound(form, context.getType());
    for (MultipartForm.Part part : parts) {
      hold(contract.part(part.name(), part.contentType()));
    }
    return model;
  }

  private void hold(Verdict verdict) {
    if (!verdict.conforms()) {
      throw refused(
          new Refusal(operation.vendor(), operation.id(), reason(verdict), verdict.findings()));
    }
  }

  /** The schema takes a file for a text; only the model knows which field is which. */
  private Object bound(ObjectNode form, Class<?> type) throws IOException {
    Object model;
    try {
      model = ContactJson.mapper().treeToValue(form, type);
    } catch (JsonMappingException e) {
      throw misplaced(
          e.getPath().get(0).getFieldName(),
          "The field /%s must be a file.",
          "Give it a file name.");
    }
    // Jackson binds a file in a text field as the text of the object.
    JsonNode kept = ContactJson.mapper().valueToTree(model);
    for (Map.Entry<String, JsonNode> field : form.properties()) {
      if (!field.getValue().equals(kept.get(field.getKey()))) {
        throw misplaced(
            field.getKey(), "The field /%s must be a text.", "Send it without a file name.");
      }
    }
    return model;
  }

  private WebApplicationException misplaced(String field, String problem, String remedy) {
    return refused(
        new Refusal(
            operation.vendor(),
            operation.id(),
            Refusal.Reason.INVALID,
            List.of(
                new Finding(
                    "/" + field,
                    "type",
                    problem.formatted(field),
                    remedy,
                    contract.schemaPointer() + "/properties/" + field + "/type"))));
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

  private List<MultipartForm.Part> parts(ReaderInterceptorContext context) throws IOException {
    byte[] body = context.getInputStream().readNBytes(oneMoreThan(maxFormBytes));
    if (body.length > maxFormBytes) {
      throw refused(
          Refusal.Reason.TOO_LARGE,
          "too-large",
          "The form is longer than %d bytes.".formatted(maxFormBytes),
          "Send a smaller file.");
    }
    String contentType = context.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE);
    try {
      return MultipartForm.parts(contentType == null ? "" : contentType, body);
    } catch (MalformedForm e) {
      throw malformed(e);
    }
  }

  private FilePart file(MultipartForm.Part part, String fileName) {
    try {
      return FilePart.of(fileName, part.contentType(), part.content());
    } catch (IllegalArgumentException e) {
      throw malformed(
          new MalformedForm("The form is not well-formed.", "Write it as RFC 7578 says."));
    }
  }

  private String text(MultipartForm.Part part) {
    try {
      return Utf8.decoded(part.content());
    } catch (CharacterCodingException e) {
      throw refused(
          Refusal.Reason.UNREADABLE, "encoding", "A field is not UTF-8.", "Encode it so.");
    }
  }

  private WebApplicationException malformed(MalformedForm form) {
    return refused(
        Refusal.Reason.UNREADABLE, "syntax", String.valueOf(form.getMessage()), form.remedy());
  }

  private WebApplicationException refused(
      Refusal.Reason reason, String keyword, String problem, String remedy) {
    return refused(
        new Refusal(
            operation.vendor(),
            operation.id(),
            reason,
            List.of(new Finding("", keyword, problem, remedy, contract.schemaPointer()))));
  }

  private WebApplicationException refused(Refusal refusal) {
    return new WebApplicationException(renderer.render(refusal));
  }
}
