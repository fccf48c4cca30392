package org.contactcontracts.cli;

import java.nio.file.Path;
import org.contactcontracts.sandbox.Sandbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What the sandbox can be told. */
final class SandboxOptions {

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen on, 0 for a free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = {
        "The address to listen on; 0.0.0.0 lets other machines reach the sandbox.",
        "Default: ${DEFAULT-VALUE}."
      })
  private String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "A folder to keep the contacts in. Default: none, they end with the sandbox.")
  private @Nullable Path data;

  @Option(
      names = "--database",
      paramLabel = "URL",
      description = {
        "A PostgreSQL database to keep the contacts in, such as",
        "jdbc:postgresql://127.0.0.1:5432/sandbox. Several sandboxes on one are one sandbox.",
        "User and password: in the URL, or in CONTACT_CONTRACTS_DATABASE_USER and _PASSWORD."
      })
  private @Nullable String database;

  @Option(
      names = "--seed",
      paramLabel = "FILE",
      description = {
        "What each credential starts with, as JSON: {\"VENDOR\": {\"KEY\": contact}}.",
        "Default: Alice and Bob at each vendor."
      })
  private @Nullable Path seed;

  @Option(
      names = "--max-worlds",
      paramLabel = "N",
      defaultValue = "10000",
      description = "The most credentials with contacts of their own. Default: ${DEFAULT-VALUE}.")
  private int maxWorlds;

  @Option(
      names = "--flat",
      description = "99digital answers with the contact as the payload, as its table says.")
  private boolean flat;

  @Option(
      names = "--hash-mandatory",
      description = "Omnivibe refuses a request without an identifier hash.")
  private boolean hashMandatory;

  @Option(
      names = "--rate-limit",
      description = "Invent answers with 429 after 500 requests of a key within a minute.")
  private boolean rateLimit;

  @Option(
      names = "--admin-token",
      paramLabel = "TOKEN",
      defaultValue = "${env:CONTACT_CONTRACTS_ADMIN_TOKEN}",
      showDefaultValue = CommandLine.Help.Visibility.NEVER,
      description = {
        "Lets other machines use the admin API with this Bearer token; better given in",
        "CONTACT_CONTRACTS_ADMIN_TOKEN, where no list of processes shows it."
      })
  private @Nullable String adminToken;

  @Option(
      names = "--journal-size",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many exchanges the journal keeps. Default: ${DEFAULT-VALUE}.")
  private int journalSize;

  /** Whether the contacts outlive the sandbox. */
  boolean lasts() {
    return data != null || database != null;
  }

  /**
   * A sandbox with these options.
   *
   * @throws IllegalArgumentException if one makes no sense; the message names it and what does
   */
  Sandbox.Builder builder() {
    check(port >= 0 && port <= 65_535, "--port takes a number from 0 to 65535.");
    check(!host.isBlank(), "--host takes an address, such as 127.0.0.1.");
    check(maxWorlds >= 1, "--max-worlds takes a number from 1 on.");
    check(data == null || database == null, "--data and --database exclude each other.");
    check(database == null || !database.isBlank(), "--database takes an address of PostgreSQL.");
    check(
        journalSize >= 1 && journalSize <= 1_000_000,
        "--journal-size takes a number from 1 to 1000000.");
    Sandbox.Builder builder =
        Sandbox.builder()
            .port(port)
            .host(host)
            .maxWorlds(maxWorlds)
            .ninetyNineDigitalFlat(flat)
            .omnivibeHashMandatory(hashMandatory)
            .inventRateLimit(rateLimit)
            .journalSize(journalSize);
    if (adminToken != null && !adminToken.isEmpty()) {
      check(
          adminToken.matches("[A-Za-z0-9._~+/-]+=*"),
          "--admin-token takes letters, digits and -._~+/ alone.");
      builder.adminToken(adminToken);
    }
    if (data != null) {
      builder.data(data);
    }
    if (database != null) {
      builder.database(database);
    }
    if (seed != null) {
      builder.seed(seed);
    }
    return builder;
  }

  private static void check(boolean sensible, String otherwise) {
    if (!sensible) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
