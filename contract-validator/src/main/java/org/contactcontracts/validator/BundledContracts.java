package org.contactcontracts.validator;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.contactcontracts.validator.internal.BodyReader;

/** The contracts on the class path, each made on its first use. */
final class BundledContracts {
  static final BundledContracts INSTANCE = new BundledContracts();

  private static final String FOLDER = "/org/contactcontracts/specs/";

  private final Map<String, Contract> made = new ConcurrentHashMap<>();

  BundledContracts() {}

  Contract of(String vendorId) {
    List<String> vendors = vendors();
    if (!vendors.contains(vendorId)) {
      throw new ContractException(
          ContractException.UNKNOWN_VENDOR,
          "There is no vendor %s; there are %s.".formatted(vendorId, String.join(", ", vendors)));
    }
    return made.computeIfAbsent(
        vendorId,
        id -> {
          String yaml = id + "/openapi.yaml";
          return Contract.of(id, "specs/" + yaml, tree(id), () -> resource(FOLDER + yaml));
        });
  }

  /** As JSON, into which the build turns them, because YAML takes many times as long to read. */
  static JsonNode tree(String vendorId) {
    // Not by an ObjectMapper, whose calendars and locales take longer than the contract itself.
    return new BodyReader(Limits.defaults()).readJson(resource(vendorId + ".json"));
  }

  /** As the file has them: a house rule keeps it sorted, one vendor a line. */
  List<String> vendors() {
    return new String(resource(FOLDER + "vendors.txt"), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  static byte[] resource(String name) {
    try (InputStream in = BundledContracts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ContractException(
            ContractException.UNREADABLE_CONTRACT,
            "The class path has no %s; add contact-contracts-specs to it.".formatted(name));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
