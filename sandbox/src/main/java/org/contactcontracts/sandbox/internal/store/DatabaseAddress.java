package org.contactcontracts.sandbox.internal.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.contactcontracts.sandbox.SandboxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and how it is spoken to.
 *
 * @param url the JDBC address, which may hold a password and is never shown
 * @param properties what the driver is told besides
 * @param name what people call it, without credentials
 * @param dialect which kind it is
 * @param lasts whether it outlives its process
 */
public record DatabaseAddress(
    String url, Properties properties, String name, Dialect dialect, boolean lasts) {
  /** The environment variable with the name of the user of a PostgreSQL server. */
  public static final String USER_VARIABLE = "CONTACT_CONTRACTS_DATABASE_USER";

  /** The environment variable with the password of that user. */
  public static final String PASSWORD_VARIABLE = "CONTACT_CONTRACTS_DATABASE_PASSWORD";

  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * What H2 is told, whether it keeps its data or not. Names are lower case as in PostgreSQL, no
   * file traces what is stored, a lock is waited for as long as a slow neighbour may hold it, and
   * whoever ends the process closes the database.
   */
  private static final String H2_SETTINGS =
      ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TRACE_LEVEL_FILE=0"
          + ";LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  /** A database of its own in memory, which ends with its process. */
  public static DatabaseAddress inMemory() {
    return new DatabaseAddress(
        "jdbc:h2:mem:sandbox-" + UUID.randomUUID() + H2_SETTINGS,
        new Properties(),
        "the database in memory",
        Dialect.H2,
        false);
  }

  /**
   * A database in a folder, which is made if it is missing.
   *
   * @throws SandboxException if H2 cannot take such a path
   */
  public static DatabaseAddress inFolder(Path folder) {
    String path = folder.toAbsolutePath().normalize().toString();
    if (path.contains(";")) {
      throw new SandboxException(
          SandboxException.DATABASE_UNAVAILABLE,
          "The data folder %s has a semicolon in its path; choose a path without one."
              .formatted(path));
    }
    // WRITE_DELAY: a commit is in the file before it is acknowledged, not half a second later.
    return new DatabaseAddress(
        "jdbc:h2:file:" + path + "/sandbox" + H2_SETTINGS + ";WRITE_DELAY=0",
        new Properties(),
        "the database in the folder " + path,
        Dialect.H2,
        true);
  }

  /**
   * A database on a PostgreSQL server.
   *
   * @param url the JDBC address, with or without user and password
   * @param environment where user and password are taken from when the address does not have them
   * @throws SandboxException if the address is not one of PostgreSQL
   */
  public static DatabaseAddress onServer(String url, Map<String, String> environment) {
    if (!url.startsWith(POSTGRESQL)) {
      throw new SandboxException(
          SandboxException.DATABASE_UNAVAILABLE,
          "The address of the database is not one of PostgreSQL; write it as jdbc:postgresql://HOST:PORT/DATABASE.");
    }
    Properties properties = new Properties();
    put(properties, "user", environment.get(USER_VARIABLE));
    put(properties, "password", environment.get(PASSWORD_VARIABLE));
    properties.put("reWriteBatchedInserts", "true");
    properties.put("ApplicationName", "contact-contracts sandbox");
    return new DatabaseAddress(
        url, properties, "the database " + shown(url), Dialect.POSTGRESQL, true);
  }

  /** An address without what follows its path and without a user before its host. */
  private static String shown(String url) {
    return url.substring("jdbc:".length()).replaceFirst("\\?.*$", "").replaceFirst("//.*@", "//");
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      properties.put(name, value);
    }
  }

  /** Keeps credentials out of logs. */
  @Override
  public String toString() {
    return name;
  }
}
