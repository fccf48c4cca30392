package org.contactcontracts.sandbox.internal.world;

import static java.util.regex.Matcher.quoteReplacement;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Finding;

/**
 * What the contract of a vendor says of a contact on its own: the contact is held against the
 * answer that has one and nothing else in it.
 */
final class ContactContract {
  private static final int OK = 200;

  /** What stands around a contact in an answer of the vendors that do not answer it as it is. */
  private static final Map<String, Around> AROUND =
      Map.of(
          "99digital", new Around("{\"payload\":{\"contact\":", "}}", "/payload/contact"),
          "clerk-chat", new Around("{\"data\":", "}", "/data"));

  private static final Around NOTHING = new Around("", "", "");

  private final BodyContract answer;
  private final Around around;

  private ContactContract(BodyContract answer, Around around) {
    this.answer = answer;
    this.around = around;
  }

  static ContactContract of(String vendor) {
    BodyContract answer = Contract.of(vendor).operation("updateContact").response(OK).orElseThrow();
    return new ContactContract(answer, AROUND.getOrDefault(vendor, NOTHING));
  }

  /**
   * What is wrong with a contact; nothing if it conforms.
   *
   * @param at the JSON Pointer that the findings call the contact by; empty for the contact itself
   */
  List<Finding> findings(String contact, String at) {
    byte[] body = (around.before() + contact + around.after()).getBytes(StandardCharsets.UTF_8);
    return answer.conforms(body)
        ? List.of()
        : answer.validate(body).findings().stream().map(finding -> moved(finding, at)).toList();
  }

  private Finding moved(Finding finding, String at) {
    String place = at + finding.instance().substring(around.pointer().length());
    String contact = at.isEmpty() ? "The contact" : "The contact at " + at;
    String problem =
        place.equals(at)
            ? finding.problem().replaceFirst("^The (body|value at \\S+)", quoteReplacement(contact))
            : finding.problem().replace(finding.instance(), place);
    return new Finding(
        place, finding.keyword(), problem, finding.remedy(), finding.contract(), finding.member());
  }

  /**
   * The rest of an answer.
   *
   * @param pointer where the contact is in it
   */
  private record Around(String before, String after, String pointer) {}
}
