package org.contactcontracts.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contactcontracts.traffic.Audit;
import org.contactcontracts.traffic.Coverage;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.SelectedExchanges;
import org.contactcontracts.traffic.check.ExchangeChecker;
import org.contactcontracts.traffic.check.PayloadChecker;
import org.contactcontracts.traffic.report.ReportedRun;
import org.contactcontracts.traffic.report.RunOutcome;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds recordings of traffic, or payload files, against the contracts. */
@Command(
    name = "check",
    description = {
      "Says of recorded traffic whether it keeps the contracts, and if not, where and why.",
      "With --request or --response each FILE is the body of one message instead."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything conforms",
      "1:findings at or above --fail-on, less than --min-coverage, or nothing was checked",
      "2:the command line is wrong, or a report cannot be written",
      "3:at least one file, or entry of a recording, cannot be read",
      "70:a fault of the program"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  0    contact-contracts check --fail-on warning monday.har",
      "  1    contact-contracts check --min-coverage 100 monday.har",
      "  2    contact-contracts check --vendor nobody monday.har",
      "  3    echo '{\"log\": ' | contact-contracts check -",
      "  70   should not occur; please report it",
      "",
      "  All recordings of a folder, for people, for a code scanner and for the pipeline:",
      "    contact-contracts check --format text --format sarif=drift.sarif \\",
      "      --format junit=drift.xml --server invent=http://127.0.0.1:8080/invent recordings/",
      "",
      "  One body:",
      "    echo '{\"nmae\": \"Alice\"}' |",
      "      contact-contracts check --vendor clerk-chat --operation updateContact --request -"
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;
  private final Terminal terminal;
  private final Map<String, String> environment;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--vendor",
      paramLabel = "VENDOR",
      description = {
        "Whose traffic alone: 99digital, clerk-chat, invent, omnivibe or that of a --spec.",
        "Of a payload: whose contract."
      })
  private List<String> vendors = new ArrayList<>();

  @Option(
      names = "--operation",
      paramLabel = "OPERATION",
      description = "The traffic of which operationId alone, such as updateContact.")
  private List<String> operations = new ArrayList<>();

  @ArgGroup private @Nullable Direction direction;

  @Option(
      names = "--media-type",
      paramLabel = "TYPE",
      description = {
        "Which media type a payload has; JSON, or the only one, when left out.",
        "The fields of a form are given as one JSON object."
      })
  private @Nullable String mediaType;

  @Mixin private final TrafficOptions traffic = new TrafficOptions();

  @Mixin private final ReportOptions reports = new ReportOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "What to check: a file, a folder, a quoted glob such as 'logs/**/*.har',",
        "or - for the standard input."
      })
  private List<String> files = List.of();

  CheckCommand(Console console, Terminal terminal, Map<String, String> environment) {
    this.console = console;
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
  }

  /** Exactly one of the two. */
  static final class Direction {
    @Option(names = "--request", required = true, description = "The files are requests.")
    private boolean request;

    @Option(
        names = "--response",
        required = true,
        paramLabel = "STATUS",
        description = "The files are responses with this status, such as 200.")
    private int response;
  }

  @Override
  public Integer call() throws IOException {
    reports.contradiction().ifPresent(this::refuse);
    Contracts contracts;
    try {
      contracts = new Contracts(traffic.specs());
    } catch (ContractException e) {
      throw usage(e.getMessage());
    }
    Direction payloads = direction;
    return payloads == null ? recordings(contracts) : payloads(contracts, payloads);
  }

  private int recordings(Contracts contracts) throws IOException {
    if (mediaType != null) {
      throw usage("--media-type goes with --request or --response.");
    }
    if (!traffic.hasSensibleCoverage()) {
      throw usage("--min-coverage takes a number from 0 to 100.");
    }
    ExchangeChecker checker = checker(contracts);
    SelectedExchanges selected = new SelectedExchanges(checker, vendors, operations);
    Audit audit = audit(selected);
    return report(
        run -> {
          new RecordingRun(audit, selected, console.in(), run, reports.fold(), progress())
              .check(files);
          Coverage coverage = selected.selected(checker.coverage());
          traffic.minCoverage().ifPresent(percent -> run.requireCoverage(coverage, percent));
          return run.runEnds(Optional.of(coverage));
        });
  }

  private Optional<ProgressBar> progress() {
    return reports.progress() && terminal.err()
        ? Optional.of(new ProgressBar(console.err(), System::nanoTime))
        : Optional.empty();
  }

  private ExchangeChecker checker(Contracts contracts) {
    ExchangeChecker.Builder builder = ExchangeChecker.builder().showValues(traffic.showValues());
    try {
      contracts.select(vendors, operations).forEach(builder::contract);
      traffic.severities().forEach(builder::severity);
      for (String server : traffic.servers()) {
        int equals = server.indexOf('=');
        if (equals < 1) {
          throw usage("--server takes VENDOR=URL, such as invent=http://127.0.0.1:8080/invent.");
        }
        builder.server(server.substring(0, equals), server.substring(equals + 1));
      }
      return builder.build();
    } catch (ContractException | IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private Audit audit(SelectedExchanges selected) {
    Audit.Builder builder = Audit.builder(selected);
    builder.unreadable(
        traffic
            .severities()
            .getOrDefault(Rule.UNREADABLE_EXCHANGE, Rule.UNREADABLE_EXCHANGE.severity()));
    try {
      traffic.threads().ifPresent(builder::threads);
    } catch (IllegalArgumentException e) {
      throw usage("--threads takes a number from 1 on.");
    }
    return builder.build();
  }

  private int payloads(Contracts contracts, Direction payloads) throws IOException {
    if (vendors.size() != 1 || operations.size() != 1) {
      throw usage("--request and --response need one --vendor and one --operation.");
    }
    if (traffic.minCoverage().isPresent() || reports.coverage() || !traffic.servers().isEmpty()) {
      throw usage("--coverage, --min-coverage and --server go with recordings.");
    }
    PayloadChecker checker;
    int maxBytes;
    try {
      Contract contract = contracts.of(vendors.get(0));
      Operation operation = contract.operation(operations.get(0));
      BodyContract body =
          new PayloadBody(operation, Optional.ofNullable(mediaType))
              .find(payloads.request, payloads.response);
      checker = checker(contract, operation, body, payloads.request);
      maxBytes = contract.limits().maxBytes();
    } catch (ContractException e) {
      throw usage(e.getMessage());
    }
    return report(run -> new PayloadRun(checker, maxBytes, console.in(), run).check(files));
  }

  private PayloadChecker checker(
      Contract contract, Operation operation, BodyContract body, boolean request) {
    return request
        ? PayloadChecker.ofRequests(
            contract, operation, body, traffic.severities(), traffic.showValues())
        : PayloadChecker.ofResponses(
            contract, operation, body, traffic.severities(), traffic.showValues());
  }

  /** What a run does while its reports are open. */
  @FunctionalInterface
  private interface Checked {
    RunOutcome with(ReportedRun run);
  }

  private int report(Checked checked) throws IOException {
    String version = Main.version();
    try (ReportOutputs outputs =
        ReportOutputs.open(
            reports.targets(),
            console,
            reports.plain(version),
            reports.shown(version, terminal, environment))) {
      ReportedRun run = new ReportedRun(outputs.reports(), reports.fold(), reports.failOn());
      RunOutcome outcome = checked.with(run);
      outputs.finish();
      if (!outputs.hasTextOnOutput()) {
        outcome.reasons().forEach(reason -> console.err().print("failed: " + reason + "\n"));
      }
      return switch (outcome.result()) {
        case PASSED -> ExitCode.OK;
        case FAILED -> ExitCode.FINDINGS;
        case UNREADABLE -> ExitCode.UNREADABLE;
      };
    } catch (ReportNotWritten e) {
      throw usage(e.getMessage());
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ReportNotWritten) {
        throw usage(e.getCause().getMessage());
      }
      throw e;
    }
  }

  private void refuse(String sentence) {
    throw usage(sentence);
  }

  private ParameterException usage(@Nullable String sentence) {
    if (spec == null) {
      throw new IllegalStateException("the command is not part of a command line");
    }
    return new ParameterException(spec.commandLine(), String.valueOf(sentence));
  }
}
