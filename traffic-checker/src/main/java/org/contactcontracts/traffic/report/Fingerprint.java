package org.contactcontracts.traffic.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.contactcontracts.traffic.ContractPlace;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.TrafficFinding;

/**
 * What makes two findings the same: all that they say, except where they were made. The elements of
 * an array are one place, and so are all lines of a body that breaks off.
 */
final class Fingerprint {
  private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  /** 128 bits: a collision within a recording is out of the question. */
  private static final int BYTES = 16;

  private Fingerprint() {}

  static String of(TrafficFinding finding) {
    String contract = finding.contract().map(Fingerprint::withoutLine).orElse("");
    List<String> parts =
        List.of(
            finding.rule().id(),
            finding.vendor(),
            finding.operation(),
            instance(finding.instance()),
            contract,
            finding.keyword(),
            problem(finding));
    MessageDigest digest = sha256();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static String withoutLine(ContractPlace place) {
    return place.file() + place.pointer();
  }

  private static String instance(String pointer) {
    return INDEX.matcher(pointer).replaceAll("/*");
  }

  private static String problem(TrafficFinding finding) {
    Rule rule = finding.rule();
    if (rule == Rule.REQUEST_BODY_SYNTAX || rule == Rule.RESPONSE_BODY_SYNTAX) {
      return NUMBER.matcher(finding.problem()).replaceAll("*");
    }
    String instance = finding.instance();
    return instance.isEmpty()
        ? finding.problem()
        : finding.problem().replace(instance, instance(instance));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
