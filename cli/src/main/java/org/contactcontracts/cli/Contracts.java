package org.contactcontracts.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.Operation;

/**
 * The contracts of a run by vendor: those of {@code --spec}, then the bundled ones whose names they
 * do not take.
 */
final class Contracts {
  private final Map<String, Contract> byVendor = new LinkedHashMap<>();

  /**
   * @param specs the documents besides the bundled ones
   * @throws ContractException when one cannot be read, or two have the same name
   */
  Contracts(List<Path> specs) {
    for (Path spec : specs) {
      String name = name(spec);
      if (byVendor.put(name, Contract.read(name, spec)) != null) {
        throw new ContractException(
            ContractException.UNREADABLE_CONTRACT,
            "Two contracts are named %s; rename one of the files.".formatted(name));
      }
    }
    Contract.vendors().forEach(vendor -> byVendor.putIfAbsent(vendor, Contract.of(vendor)));
  }

  /** Named like the file, or like its folder when all files of its kind have that name. */
  private static String name(Path spec) {
    Path file = spec.toAbsolutePath().normalize();
    String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
    Path folder = file.getParent();
    boolean usual = List.of("openapi", "swagger").contains(name.toLowerCase(Locale.ROOT));
    return usual && folder != null && folder.getFileName() != null
        ? folder.getFileName().toString()
        : name;
  }

  /**
   * The contract of a vendor.
   *
   * @throws ContractException when there is none; its message names the known ones
   */
  Contract of(String vendor) {
    Contract contract = byVendor.get(vendor);
    if (contract == null) {
      throw new ContractException(
          ContractException.UNKNOWN_VENDOR,
          "There is no vendor %s; there are %s."
              .formatted(vendor, String.join(", ", byVendor.keySet().stream().sorted().toList())));
    }
    return contract;
  }

  /**
   * The contracts of some vendors.
   *
   * @param vendors in any order; empty for all
   * @param operations operationIds of which each must be in one of them
   * @throws ContractException when there is no such vendor or operation
   */
  List<Contract> select(List<String> vendors, List<String> operations) {
    List<Contract> contracts =
        vendors.isEmpty()
            ? List.copyOf(byVendor.values())
            : vendors.stream().distinct().map(this::of).toList();
    for (String operation : operations) {
      List<String> known = new ArrayList<>();
      for (Contract contract : contracts) {
        contract.operations().stream().map(Operation::id).forEach(known::add);
      }
      if (!known.contains(operation)) {
        throw new ContractException(
            ContractException.UNKNOWN_OPERATION,
            "No contract has an operation %s; there are %s."
                .formatted(operation, String.join(", ", known.stream().distinct().toList())));
      }
    }
    return contracts;
  }
}
