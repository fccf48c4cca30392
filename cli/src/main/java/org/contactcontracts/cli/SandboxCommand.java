package org.contactcontracts.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.contactcontracts.sandbox.Sandbox;
import org.contactcontracts.sandbox.SandboxException;
import org.contactcontracts.validator.Contract;
import org.contactcontracts.validator.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sandbox}: stands in for the four vendors until it is stopped. */
@Command(
    name = "sandbox",
    description = {
      "Serves the four vendors' update endpoints at http://127.0.0.1:PORT/<vendor> until it is"
          + " stopped (Ctrl+C). Each credential sees contacts of its own. Everything is forgotten"
          + " then, unless --data or --database says where to keep it."
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  contact-contracts sandbox --port 8080 --data contacts --seed people.json",
      "  CONTACT_CONTRACTS_DATABASE_USER=sandbox CONTACT_CONTRACTS_DATABASE_PASSWORD=... \\",
      "    contact-contracts sandbox --database jdbc:postgresql://127.0.0.1:5432/sandbox",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped",
      "2:the command line is wrong, the port is taken, the database cannot be opened, or the seed"
          + " breaks a contract",
      "70:a fault of the program"
    },
    sortOptions = false)
final class SandboxCommand implements Callable<Integer> {

  /** For each operation, a call that works as it stands: its path, header and body. */
  private static final Map<String, String[]> EXAMPLES =
      Map.of(
          "invent updateContact",
          new String[] {
            "/orgs/org_acme/contacts/contact_alice", "Authorization: Bearer demo", "{\"name\":null}"
          },
          "invent updateContactChannel",
          new String[] {
            "/orgs/org_acme/contacts/contact_alice/channels/channel_custom",
            "Authorization: Bearer demo",
            "{\"phone\":null}"
          },
          "99digital updateContact",
          new String[] {
            "/api/v1/accounts/1/contacts/1",
            "api_access_token: demo",
            "{\"phone_number\":\"+972771234599\"}"
          },
          "omnivibe updateContact",
          new String[] {
            "/public/api/v1/inboxes/inbox_acme/contacts/alice",
            "Accept: application/json",
            "{\"name\":\"Alice Martin\"}"
          },
          "clerk-chat updateContact",
          new String[] {"/public/contacts/1", "apiKey: demo", "{\"public\":true}"});

  @Mixin private final SandboxOptions options = new SandboxOptions();

  @Spec private @Nullable CommandSpec spec;

  private final Console console;

  SandboxCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    Sandbox sandbox;
    try {
      sandbox = options.builder().start();
    } catch (SandboxException e) {
      console.err().println("contact-contracts sandbox: " + e.getMessage());
      return ExitCode.USAGE;
    } catch (IllegalArgumentException e) {
      if (spec == null) {
        throw e;
      }
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  sandbox.close();
                  stopped.countDown();
                },
                "stop sandbox"));
    print(sandbox);
    stopped.await();
    return ExitCode.OK;
  }

  private void print(Sandbox sandbox) {
    for (String vendor : Contract.vendors()) {
      console.out().printf("%s  %s%n", vendor, sandbox.baseUrl(vendor));
      for (Operation operation : Contract.of(vendor).operations()) {
        String[] example = EXAMPLES.get(vendor + " " + operation.id());
        if (example != null) {
          console
              .out()
              .printf(
                  "  curl -X %s %s%s -H '%s' -H 'Content-Type: application/json' -d '%s'%n",
                  operation.method(), sandbox.baseUrl(vendor), example[0], example[1], example[2]);
        }
      }
    }
    console.out().println();
    console
        .out()
        .printf(
            "The state:  curl 'http://%s:%d/_sandbox/contacts?vendor=invent&credential=demo'%n",
            sandbox.settings().host(), sandbox.port());
    if (options.lasts()) {
      console.out().printf("Kept in:    %s%n", sandbox.settings().database());
    }
    console.out().println("Ctrl+C stops the sandbox.");
    console.out().flush();
  }
}
