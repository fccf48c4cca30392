package org.contactcontracts.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** The entry point of {@code contact-contracts}. */
public final class Main {
  private Main() {}

  /**
   * Runs the program and ends the virtual machine with its exit code.
   *
   * @param args the command line
   */
  public static void main(String[] args) {
    // Not System.out: its encoding follows the locale, and JSON is UTF-8 everywhere.
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    Console console = new Console(System.in, out, err);
    Terminal terminal = Terminal.detect(System.getenv());
    int exitCode = run(args, console, terminal, System.getenv());
    out.flush();
    err.flush();
    System.exit(exitCode);
  }

  /**
   * Runs the program on given streams, for tests and for programs that embed it. The streams are
   * flushed, not closed.
   *
   * @param args the command line
   * @param in what {@code -} stands for
   * @param out where results go, in UTF-8
   * @param err where errors go, in UTF-8
   * @return the exit code: 0 success, 1 findings, 2 usage, 3 unreadable input, 70 a fault
   */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return run(args, new Console(in, out, err), Terminal.NONE, Map.of());
  }

  static int run(
      String[] args, Console console, Terminal terminal, Map<String, String> environment) {
    return commandLine(console, new CheckCommand(console, terminal, environment)).execute(args);
  }

  /** Every subcommand is registered here and nowhere else. */
  private static List<Object> subcommands(Console console, CheckCommand check) {
    return List.of(check, new DemoCommand(console), new SandboxCommand(console));
  }

  private static CommandLine commandLine(Console console, CheckCommand check) {
    CommandLine commandLine = new CommandLine(new Root());
    subcommands(console, check).forEach(commandLine::addSubcommand);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(writer(console.out()))
        .setErr(writer(console.err()))
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Main::explainUsage)
        .setExecutionExceptionHandler(Main::explainFault);
  }

  private static int explainUsage(ParameterException e, String[] args) {
    CommandLine commandLine = e.getCommandLine();
    PrintWriter err = commandLine.getErr();
    String name = commandLine.getCommandSpec().qualifiedName();
    err.println(name + ": " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + name + " --help'.");
    return ExitCode.USAGE;
  }

  private static int explainFault(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
    String name = commandLine.getCommandSpec().qualifiedName();
    String fault = e.getClass().getName() + ": " + e.getMessage();
    commandLine
        .getErr()
        .println(
            name
                + ": this is a fault of the program, please report it: "
                + fault.lines().findFirst().orElse(fault));
    return ExitCode.FAULT;
  }

  /** The version that the build wrote into the manifest. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The program without a subcommand. */
  @Command(
      name = "contact-contracts",
      description =
          "Contracts for updating contacts at Invent, 99digital, Omnivibe and Clerk Chat.",
      mixinStandardHelpOptions = true,
      versionProvider = Version.class,
      scope = CommandLine.ScopeType.INHERIT,
      synopsisSubcommandLabel = "COMMAND")
  static final class Root implements Runnable {
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
      if (spec != null) {
        throw new ParameterException(
            spec.commandLine(),
            "Name a command: " + String.join(", ", spec.subcommands().keySet()) + ".");
      }
    }
  }

  /** Says which version it is. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"contact-contracts " + Main.version()};
    }
  }
}
