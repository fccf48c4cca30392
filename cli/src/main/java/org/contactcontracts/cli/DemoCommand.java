package org.contactcontracts.cli;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.validator.Contract;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code demo}: all five endpoints, called with the generated client, against a sandbox. */
@Command(
    name = "demo",
    description = {
      "Starts a sandbox on a free port, updates a contact at all five endpoints with the generated"
          + " client, and prints what was sent, what came back and what the contract says of both."
    },
    footerHeading = "%nExample:%n",
    footer = {"  contact-contracts demo", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything went as the contracts say",
      "1:something did not",
      "2:the command line is wrong",
      "70:a fault of the program"
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {

  @Option(
      names = "--base-url",
      paramLabel = "VENDOR=URL",
      description =
          "Calls a vendor's API at this address instead of at the demo's own sandbox, such as a"
              + " proxy before a sandbox. May be repeated.")
  private Map<String, URI> baseUrls = new LinkedHashMap<>();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    checkVendors();
    if (baseUrls.keySet().containsAll(Contract.vendors())) {
      return run(baseUrls);
    }
    try (Sandbox sandbox = Sandbox.builder().port(0).start()) {
      Map<String, URI> urls = new LinkedHashMap<>();
      for (String vendor : Contract.vendors()) {
        urls.put(vendor, baseUrls.getOrDefault(vendor, sandbox.baseUrl(vendor)));
      }
      return run(urls);
    }
  }

  private void checkVendors() {
    for (String vendor : baseUrls.keySet()) {
      if (!Contract.vendors().contains(vendor) && spec != null) {
        throw new ParameterException(
            spec.commandLine(),
            "Unknown vendor '"
                + vendor
                + "' in --base-url; known are "
                + String.join(", ", Contract.vendors())
                + ".");
      }
    }
  }

  private int run(Map<String, URI> urls) {
    List<DemoStep> steps = DemoStep.all(urls);
    int unexpected = 0;
    for (int i = 0; i < steps.size(); i++) {
      console.out().printf("%d. %s%n", i + 1, steps.get(i).title());
      if (!steps.get(i).play(console.out())) {
        unexpected++;
      }
      console.out().println();
    }
    if (unexpected > 0) {
      console
          .out()
          .printf("%d of %d steps did not go as the contracts say.%n", unexpected, steps.size());
      return ExitCode.FINDINGS;
    }
    console.out().printf("All %d steps went as the contracts say.%n", steps.size());
    return ExitCode.OK;
  }
}
