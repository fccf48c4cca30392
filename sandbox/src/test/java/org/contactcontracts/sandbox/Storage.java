package org.contactcontracts.sandbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a sandbox keeps its contacts; everything behaves the same on each. */
enum Storage {
  /** H2 in memory. */
  MEMORY {
    @Override
    Place place() {
      return builder -> builder;
    }
  },
  /** H2 in a folder. */
  FOLDER {
    @Override
    Place place() {
      try {
        Path folder = Files.createTempDirectory("sandbox");
        return builder -> builder.data(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  /** A PostgreSQL server, which runs until the tests of the module end. */
  SERVER {
    @Override
    Place place() {
      String name = "sandbox" + DATABASES.incrementAndGet();
      EmbeddedPostgres server = Server.STARTED;
      try (Connection connection = server.getPostgresDatabase().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      String url = server.getJdbcUrl("postgres", name);
      return builder -> builder.database(url);
    }
  };

  private static final AtomicInteger DATABASES = new AtomicInteger();

  /** An empty place; sandboxes that are given the same one find what the others left. */
  abstract Place place();

  /** A builder of a sandbox in a place of its own. */
  Sandbox.Builder builder() {
    return place().in(Sandbox.builder());
  }

  /** The address of a database that the server does not have. */
  static String missingDatabase() {
    return Server.STARTED.getJdbcUrl("postgres", "missing");
  }

  /** Somewhere contacts can be kept. */
  interface Place {
    /** Tells a sandbox to keep its contacts here. */
    Sandbox.Builder in(Sandbox.Builder builder);
  }

  /** Started when it is first needed. */
  private static final class Server {
    private static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
