package org.contactcontracts.sandbox.internal.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.jspecify.annotations.Nullable;

/** The address of a request without the values in it. */
final class MaskedTarget {
  /** A longer address is cut; its shape tells nobody more. */
  private static final int LONGEST = 2_000;

  /** Of Omnivibe the values in the path are the credential. */
  private static final String PATH_IS_CREDENTIAL = "omnivibe";

  private final Contract contract;
  private final Set<String> words;
  private final Set<String> literals;

  MaskedTarget(Contract contract, Set<String> words) {
    this.contract = contract;
    this.words = words;
    literals =
        contract.operations().stream()
            .flatMap(operation -> Stream.of(operation.pathTemplate().split("/", -1)))
            .filter(segment -> !isVariable(segment))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Path and query.
   *
   * @param operationId the operation that the request is for; empty if it is for none
   * @param rawPath as it was sent, with the vendor id as its first segment
   */
  String of(Optional<String> operationId, String rawPath, @Nullable String rawQuery) {
    String[] segments = rawPath.split("/", -1);
    List<String> template =
        operationId
            .map(contract::operation)
            .map(Operation::pathTemplate)
            .map(text -> List.of(text.split("/", -1)))
            .filter(parts -> parts.size() == segments.length - 1)
            .orElse(List.of());
    StringBuilder masked = new StringBuilder();
    for (int i = 1; i < segments.length; i++) {
      masked.append('/').append(i == 1 ? contract.vendor() : segment(segments[i], template, i - 1));
    }
    if (rawQuery != null) {
      masked.append('?').append(query(rawQuery));
    }
    return masked.length() > LONGEST ? masked.substring(0, LONGEST) : masked.toString();
  }

  private String segment(String sent, List<String> template, int index) {
    boolean literal =
        template.isEmpty() ? literals.contains(sent) : !isVariable(template.get(index));
    if (literal) {
      return template.isEmpty() ? sent : template.get(index);
    }
    return contract.vendor().equals(PATH_IS_CREDENTIAL) && !sent.isEmpty()
        ? MaskedText.HIDDEN
        : MaskedText.encoded(sent);
  }

  private String query(String raw) {
    return Stream.of(raw.split("&", -1))
        .map(
            pair -> {
              int equals = pair.indexOf('=');
              String name = equals < 0 ? pair : pair.substring(0, equals);
              String shown = words.contains(name) ? name : MaskedText.encoded(name);
              return equals < 0 ? shown : shown + "=" + MaskedText.HIDDEN;
            })
        .collect(Collectors.joining("&"));
  }

  private static boolean isVariable(String segment) {
    return segment.contains("{");
  }
}
