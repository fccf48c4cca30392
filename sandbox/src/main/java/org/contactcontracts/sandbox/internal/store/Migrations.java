package org.contactcontracts.sandbox.internal.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The scripts that make the tables. Flyway runs those that a database has not seen; a database in
 * memory has seen none and remembers none, so it runs them all itself and starts the sooner.
 */
final class Migrations {
  /** In the order of their versions; named here because looking through a class path takes time. */
  static final List<String> FILES = List.of("V1__worlds.sql", "V10__journal.sql");

  static final String FOLDER = "/org/contactcontracts/sandbox/migrations/";

  private Migrations() {}

  /** Makes the tables in a database that is new and ends with its process. */
  static void run(DataSource connections, String schema, Dialect dialect) throws SQLException {
    try (Connection connection = connections.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema " + schema);
      connection.setSchema(schema);
      for (String file : FILES) {
        statement.execute(text(file).replace("${bytewise}", dialect.bytewise()));
      }
    }
  }

  /** Brings the tables up to date in a database that may have been used before. */
  static void migrate(DataSource connections, String schema, Dialect dialect) {
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(connections)
        .schemas(schema)
        .resourceProvider(new Scripts())
        .javaMigrationClassProvider(List::of)
        .placeholders(Map.of("bytewise", dialect.bytewise()))
        // Through SLF4J, as everything else here; Flyway would tell its steps on the console.
        .loggers("slf4j")
        .load()
        .migrate();
  }

  private static String text(String file) {
    try (InputStream in = Migrations.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new FileNotFoundException(FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The script " + file + " cannot be read.", e);
    }
  }

  /** The scripts as Flyway asks for them. */
  private static final class Scripts implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return FILES.contains(name) ? new Script(name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return FILES.stream()
          .filter(file -> file.startsWith(prefix) && List.of(suffixes).contains(".sql"))
          .<LoadableResource>map(Script::new)
          .toList();
    }
  }

  private static final class Script extends LoadableResource {
    private final String file;

    private Script(String file) {
      this.file = file;
    }

    @Override
    public Reader read() {
      return new StringReader(text(file));
    }

    @Override
    public String getAbsolutePath() {
      return FOLDER + file;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return FOLDER + file;
    }

    @Override
    public String getFilename() {
      return file;
    }

    @Override
    public String getRelativePath() {
      return file;
    }
  }
}
