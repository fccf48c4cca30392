package org.contactcontracts.validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactcontracts.validator.internal.BodyReader;
import org.contactcontracts.validator.internal.BodySchema;
import org.contactcontracts.validator.internal.PartTypes;
import org.contactcontracts.validator.internal.Place;
import org.contactcontracts.validator.internal.PlaceFinder;
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
   * Whether the body conforms, and what it shows beside. The same answer as {@link
   * #conforms(byte[])} gives.
   *
   * @param body the body as it came over the wire; empty when there was none
   * @param sightings gets what the body shows; of no use when the answer is no
   */
  public boolean conforms(byte[] body, Sightings sightings) {
    Objects.requireNonNull(body, "body");
    Objects.requireNonNull(sightings, "sightings");
    try {
      return isText() ? schema.holds(read(body)) : schema.holds(body, limits, sightings);
    } catch (UnreadableBody e) {
      return false;
    }
  }

  /**
   * The members that a body may have, each in every state that the schema allows, an outer member
   * before those within it. Members of maps, whose names are free, are not listed, nor what refers
   * to itself more than once, nor more than 2000.
   */
  public List<MemberState> memberStates() {
    return schema.memberStates();
  }

  /**
   * What a body shows, conforming or not.
   *
   * @param body a JSON value, or the fields of a form as one object
   */
  public Sightings look(JsonNode body) {
    return schema.look(Objects.requireNonNull(body, "body"));
  }

  /**
   * The members that the schema does not name, where it names others and leaves room for more: each
   * a finding with the keyword {@code unknown-member}. A body that has some conforms all the same.
   * Nothing is said of an object without named members, nor of one whose other members have a
   * schema or are refused. Of the branches of a {@code oneOf} or {@code anyOf} those count that
   * fit, or the one that was meant.
   *
   * @param body a JSON value, or the fields of a form as one object
   * @return in document order
   */
  public List<Finding> unknownMembers(JsonNode body) {
    return schema.unknownMembers(Objects.requireNonNull(body, "body"));
  }

  /**
   * Where in the bytes of a body a finding is: the value that breaks a rule, the object that lacks
   * a member, the name of a member that is unknown, and where reading stopped in a body that cannot
   * be read. Slow: the body is read again.
   *
   * @param body the body that was validated
   * @param finding what {@link #validate(byte[])} or {@link #unknownMembers} said of it
   */
  public BodyPlace place(byte[] body, Finding finding) {
    return places(body, List.of(finding)).get(0);
  }

  /**
   * Where in the bytes of a body several findings are; see {@link #place}.
   *
   * @param body the body that was validated
   * @param findings what was said of it
   * @return one for each finding, in their order
   */
  public List<BodyPlace> places(byte[] body, List<Finding> findings) {
    try {
      read(body);
    } catch (UnreadableBody e) {
      return findings.stream().map(finding -> e.place()).toList();
    }
    return isText()
        ? findings.stream().map(finding -> PlaceFinder.START).toList()
        : PlaceFinder.places(body, findings);
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
      return Verdict.unreadable(e.finding(schemaPointer()));
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
      return Verdict.unreadable(e.finding(schemaPointer()));
    }
  }

  /**
   * The fields of a form as one object, as {@link #validate(JsonNode)} takes it: each a value of
   * the type that the schema gives to the member of its name, where its text spells one, and else a
   * text; an array where the schema has one or the field was given more than once.
   *
   * @param fields the texts of the fields by name, in the order of the form, one for each time that
   *     the field was given
   */
  public JsonNode form(Map<String, List<String>> fields) {
    return schema.form(fields, limits);
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

  @Override
  public String toString() {
    return mediaType + " " + schemaPointer();
  }
}
