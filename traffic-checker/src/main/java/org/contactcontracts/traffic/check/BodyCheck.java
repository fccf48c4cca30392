package org.contactcontracts.traffic.check;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.contactcontracts.traffic.Body;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.BodyPlace;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Sightings;
import org.contactcontracts.validator.Verdict;
import org.contactcontracts.validator.form.MalformedForm;

/** Checks a body against what a contract says of it. Safe for use by several threads. */
final class BodyCheck {
  private final Seen seen;

  BodyCheck(Seen seen) {
    this.seen = seen;
  }

  /**
   * Checks a body that is there, as far as its media type can be read: JSON, texts and forms.
   *
   * @param contentType the value of the Content-Type header, which the contract documents
   */
  void check(BodyRules rules, Body body, String contentType, Side side, Findings findings) {
    seen.mark(rules.item());
    if (body.kind() == Body.Kind.LEFT_OUT) {
      findings.add(Rule.BODY_LEFT_OUT, leftOut(side, rules.contract()), "");
      return;
    }
    switch (MediaKind.of(contentType)) {
      case JSON -> json(rules, body, side, findings);
      case TEXT -> text(rules, body, side, findings);
      case MULTIPART, URL_ENCODED -> form(rules, body, contentType, side, findings);
      case OTHER -> {
        // A contract says nothing of such a body that could be held against its bytes.
      }
    }
  }

  private void json(BodyRules rules, Body body, Side side, Findings findings) {
    BodyContract contract = rules.contract();
    Sightings sightings = new Sightings();
    if (contract.conforms(body.bytes(), sightings)) {
      rules.saw(sightings, seen);
      if (sightings.unknownMembers() && findings.wants(side.unknownMember())) {
        JsonNode tree = tree(body);
        add(contract.unknownMembers(tree), side.unknownMember(), tree, body, contract, findings);
      }
      return;
    }
    Verdict verdict = contract.validate(body.bytes());
    JsonNode tree =
        verdict.kind() == Verdict.Kind.UNREADABLE ? MissingNode.getInstance() : tree(body);
    List<BodyPlace> places = contract.places(body.bytes(), verdict.findings());
    for (int i = 0; i < places.size(); i++) {
      Finding finding = verdict.findings().get(i);
      findings.add(
          side.rule(verdict.kind(), finding),
          finding,
          value(finding, tree, findings),
          body.locator().apply(places.get(i).offset()));
    }
    if (!tree.isMissingNode()) {
      rules.saw(contract.look(tree), seen);
      add(contract.unknownMembers(tree), side.unknownMember(), tree, body, contract, findings);
    }
  }

  private static void add(
      List<Finding> found,
      Rule rule,
      JsonNode tree,
      Body body,
      BodyContract contract,
      Findings findings) {
    if (!findings.wants(rule) || found.isEmpty()) {
      return;
    }
    List<BodyPlace> places = contract.places(body.bytes(), found);
    for (int i = 0; i < found.size(); i++) {
      findings.add(
          rule,
          found.get(i),
          value(found.get(i), tree, findings),
          body.locator().apply(places.get(i).offset()));
    }
  }

  private void text(BodyRules rules, Body body, Side side, Findings findings) {
    BodyContract contract = rules.contract();
    boolean isText = contract.mediaType().toLowerCase(Locale.ROOT).startsWith("text/");
    TextNode text = TextNode.valueOf(new String(body.bytes(), StandardCharsets.UTF_8));
    Verdict verdict = isText ? contract.validate(body.bytes()) : contract.validate(text);
    for (Finding finding : verdict.findings()) {
      int offset = isText ? contract.place(body.bytes(), finding).offset() : 0;
      findings.add(
          side.rule(verdict.kind(), finding),
          finding,
          value(finding, text, findings),
          body.locator().apply(offset));
    }
  }

  private void form(BodyRules rules, Body body, String contentType, Side side, Findings findings) {
    BodyContract contract = rules.contract();
    FormBody form;
    try {
      form =
          MediaKind.of(contentType) == MediaKind.MULTIPART
              ? FormBody.multipart(contentType, body.bytes())
              : FormBody.urlEncoded(body.bytes());
    } catch (MalformedForm e) {
      findings.add(side.syntax(), malformed(e, contract), "", body.locator().apply(0));
      return;
    }
    JsonNode tree = contract.form(form.fields());
    rules.saw(contract.look(tree), seen);
    Verdict verdict = contract.validate(tree);
    ToIntFunction<Finding> offset = finding -> offset(finding, form);
    for (Finding finding : verdict.findings()) {
      add(finding, side.rule(verdict.kind(), finding), tree, body, offset, findings);
    }
    for (Finding finding : contract.unknownMembers(tree)) {
      add(finding, side.unknownMember(), tree, body, offset, findings);
    }
    for (Map.Entry<String, List<String>> part : form.partTypes().entrySet()) {
      for (String type : part.getValue()) {
        for (Finding finding : contract.part(part.getKey(), type).findings()) {
          add(finding, side.rule(verdict.kind(), finding), tree, body, offset, findings);
        }
      }
    }
  }

  private static void add(
      Finding finding,
      Rule rule,
      JsonNode tree,
      Body body,
      ToIntFunction<Finding> offset,
      Findings findings) {
    findings.add(
        rule,
        finding,
        value(finding, tree, findings),
        body.locator().apply(offset.applyAsInt(finding)));
  }

  /** Where the field is that a finding is about. */
  private static int offset(Finding finding, FormBody form) {
    String field =
        finding.instance().isEmpty()
            ? finding.member().orElse("")
            : Instances.firstName(finding.instance());
    return form.offsets().getOrDefault(field, 0);
  }

  /** The value that is wrong, that of a member that is unknown; none where none is to blame. */
  static String value(Finding finding, JsonNode tree, Findings findings) {
    if (finding.keyword().equals("required") || finding.keyword().equals("contentType")) {
      return "";
    }
    JsonNode at = tree.at(finding.instance());
    JsonNode value = finding.member().map(at::path).orElse(at);
    return Masked.json(value, findings.showValues());
  }

  static JsonNode tree(Body body) {
    try {
      return Trees.JSON.readTree(body.bytes());
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }

  private static Finding malformed(MalformedForm form, BodyContract contract) {
    return new Finding(
        "", "syntax", String.valueOf(form.getMessage()), form.remedy(), contract.schemaPointer());
  }

  private static Finding leftOut(Side side, BodyContract contract) {
    return new Finding(
        "",
        "body",
        "The recording left out the body of the " + side.noun() + ".",
        "Record with bodies, so that they can be checked.",
        contract.schemaPointer());
  }

  /** Made when there is something to say: it takes longer than a small recording. */
  private static final class Trees {
    /** Bodies were read within limits before; here nothing is left to refuse. */
    private static final ObjectMapper JSON = new ObjectMapper();

    static {
      JSON.getFactory()
          .setStreamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build());
    }
  }
}
