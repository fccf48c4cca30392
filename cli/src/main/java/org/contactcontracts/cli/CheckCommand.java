package org.contactcontracts.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.contactcontracts.validator.BodyContract;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.ContractException;
import org.contactcontracts.validator.Finding;
import org.contactcontracts.validator.Operation;
import org.contactcontracts.validator.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds files against the contract of an operation. */
@Command(
    name = "check",
    description =
        "Says of each FILE whether it conforms to the contract of an operation, and if not, where "
            + "and why.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file conforms",
      "1:at least one file breaks the contract",
      "2:the command line is wrong",
      "3:at least one file cannot be read, or is not JSON",
      "70:a fault of the program"
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"nmae\": \"Alice\"}' |",
      "    contact-contracts check --vendor clerk-chat --operation updateContact --request -"
    })
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--vendor",
      required = true,
      paramLabel = "VENDOR",
      description = "Whose contract: 99digital, clerk-chat, invent or omnivibe.")
  private String vendor = "";

  @Option(
      names = "--operation",
      required = true,
      paramLabel = "OPERATION",
      description = "Which operationId of the contract, such as updateContact.")
  private String operation = "";

  @ArgGroup(multiplicity = "1")
  private Direction direction = new Direction();

  @Option(
      names = "--media-type",
      paramLabel = "TYPE",
      description = {
        "Which media type; JSON, or the only one, when left out.",
        "The fields of a form are given as one JSON object."
      })
  private @Nullable String mediaType;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "How to print the result: text (the default) or json.")
  private ReportFormat format = ReportFormat.TEXT;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "What to check; - stands for the standard input.")
  private List<String> files = List.of();

  CheckCommand(Console console) {
    this.console = console;
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
  public Integer call() {
    BodyContract contract = contract();
    List<CheckedFile> results = new ArrayList<>();
    for (String file : files) {
      results.add(new CheckedFile(file, verdict(file, contract)));
    }
    format.print(results, console);
    return exitCode(results);
  }

  private static int exitCode(List<CheckedFile> results) {
    int exitCode = ExitCode.OK;
    for (CheckedFile result : results) {
      int own =
          switch (result.verdict().kind()) {
            case CONFORMS -> ExitCode.OK;
            case VIOLATES -> ExitCode.FINDINGS;
            case UNREADABLE -> ExitCode.UNREADABLE;
          };
      exitCode = Math.max(exitCode, own);
    }
    return exitCode;
  }

  private BodyContract contract() {
    try {
      Operation found = Contract.of(vendor).operation(operation);
      return direction.request ? request(found) : response(found);
    } catch (ContractException e) {
      throw usage(e.getMessage());
    }
  }

  private BodyContract request(Operation found) {
    if (mediaType == null) {
      return found.request();
    }
    return found
        .request(mediaType)
        .orElseThrow(
            () ->
                usage(
                    "The operation %s of %s takes no %s; it takes %s."
                        .formatted(
                            operation,
                            vendor,
                            mediaType,
                            String.join(", ", found.requestMediaTypes()))));
  }

  private BodyContract response(Operation found) {
    int status = direction.response;
    if (!found.documents(status)) {
      throw usage(
          "The operation %s of %s has no response %d; it has %s."
              .formatted(operation, vendor, status, String.join(", ", found.statuses())));
    }
    Optional<BodyContract> contract =
        mediaType == null ? found.response(status) : found.response(status, mediaType);
    return contract.orElseThrow(
        () ->
            usage(
                "The response %d of %s of %s has no such body; its media types are %s."
                    .formatted(
                        status,
                        operation,
                        vendor,
                        String.join(", ", found.responseMediaTypes(status)))));
  }

  private Verdict verdict(String file, BodyContract contract) {
    try {
      return contract.validate(read(file));
    } catch (NoSuchFileException | InvalidPathException e) {
      return unreadable("The file does not exist; check its name.", contract);
    } catch (IOException e) {
      return unreadable("The file cannot be read; check that it is a file and readable.", contract);
    }
  }

  /** Reads one byte more than is allowed, which is enough for the refusal. */
  private byte[] read(String file) throws IOException {
    int most = Contract.of(vendor).limits().maxBytes() + 1;
    if (file.equals("-")) {
      return console.in().readNBytes(most);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(most);
    }
  }

  private static Verdict unreadable(String sentence, BodyContract contract) {
    return Verdict.unreadable(new Finding("", "file", sentence, contract.schemaPointer()));
  }

  private ParameterException usage(@Nullable String sentence) {
    if (spec == null) {
      throw new IllegalStateException("the command is not part of a command line");
    }
    return new ParameterException(spec.commandLine(), String.valueOf(sentence));
  }
}
