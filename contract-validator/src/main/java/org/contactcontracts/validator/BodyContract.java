package org.contactcontracts.validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Objects;
import org.contactcontracts.validator.internal.BodyReader;
import org.contactcontracts.validator.internal.BodySchema;
import org.contactcontracts.validator.internal.PartTypes;
import org.contactcontracts.validator.internal.Place;
import org.contactcontracts.validator.internal.UnreadableBody;

/**
 * What a contract demands of one body: the schema of a request or a response in one media type.
 *
 * <p>Bodies are read strictly: UTF-8 without a byte order mark, exactly one JSON value (RFC 8259),
 * no member twice, no half of a surrogate pair, and all within the {@link Limits}. A body of a
 * {@code text/} media type is one text. Formats are asserted. Immutable and safe for use by several
 * threads.
 */
public final class BodyContract {
  private final String mediaType;
  private final BodySchema schema;
  private final PartTypes partTypes;
  private final Limits limits;

  BodyContract(String mediaType, BodySchema schema, PartTypes partTypes, Limits limits) {
    this.mediaType = mediaType;
    this.schema = schema;
    this.partTypes = partTypes;
    this.limits = limits;
  }

  /** The media type as the contract writes it, such as {@code application/json}. */
  public String mediaType() {
    return mediaType;
  }

  /** The schema, such as {@code #/components/schemas/Contact}. */
  public String schemaPointer() {
    return schema.pointer();
  }

  /**
   * Whether the body conforms, without saying why not. The same answer as {@link #validate(byte[])}
   * gives, sooner.
   *
   * @param body the body as it came over the wire; empty when there was none
   */
  public boolean conforms(byte[] body) {
    Objects.requireNonNull(body, "body");
    try {
      return isText() ? schema.holds(read(body)) : schema.holds(body, limits);
    } catch (UnreadableBody e) {
      return false;
    }
  }

  /**
   * Says whether the body conforms, and if not, where and why.
   *
   * <p>The fields of a {@code multipart/form-data} form are given as one JSON object, not as the
   * form itself; {@link #validate(JsonNode)} takes the same as a tree.
   *
   * @param body the body as it came over the wire; empty when there was none
   */
  public Verdict validate(byte[] body) {
    Objects.requireNonNull(body, "body");
    try {
      return Verdict.of(findings(read(body)));
    } catch (UnreadableBody e) {
      return unreadable(e);
    }
  }

  /**
   * Says whether a tree conforms, and if not, where and why. The depth, number and text limits
   * apply as they do to bytes.
   *
   * @param body a JSON value, or the fields of a form as one object. Not a missing node; numbers
   *     may have any of Jackson's types
   */
  public Verdict validate(JsonNode body) {
    Objects.requireNonNull(body, "body");
    try {
      return Verdict.of(findings(new BodyReader(limits).read(body)));
    } catch (UnreadableBody e) {
      return unreadable(e);
    }
  }

  /**
   * Says whether a part of a form may have a media type (OAS 3.1.1, Encoding Object). The schema
   * holds what a part says and this what it is. A refusal has one finding, with the keyword {@code
   * contentType} and a slash and the name of the field as its instance.
   *
   * @param field the name of the field; one of which the contract says nothing may have any type
   * @param contentType the value of the part's Content-Type header; {@code text/plain} when it has
   *     none (RFC 7578, 4.4)
   */
  public Verdict part(String field, String contentType) {
    return Verdict.of(
        partTypes.findings(
            Objects.requireNonNull(field, "field"),
            Objects.requireNonNull(contentType, "contentType")));
  }

  private JsonNode read(byte[] body) {
    BodyReader reader = new BodyReader(limits);
    return isText() ? TextNode.valueOf(reader.readText(body)) : reader.readJson(body);
  }

  private boolean isText() {
    return mediaType.startsWith("text/");
  }

  private List<Finding> findings(JsonNode body) {
    return schema.findings(body, limits.maxFindings(), Place.IN_BODY);
  }

  private Verdict unreadable(UnreadableBody e) {
    return Verdict.unreadable(new Finding(e.instance(), e.code(), e.sentence(), schemaPointer()));
  }

  @Override
  public String toString() {
    return mediaType + " " + schemaPointer();
  }
}
