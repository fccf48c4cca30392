package org.contactcontracts.sandbox.internal.store;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.contactcontracts.sandbox.SandboxException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * A database with its schema, from its opening to its end.
 *
 * <p>Safe for use by several threads. Whoever opens it closes it.
 */
public final class Database implements AutoCloseable {
  /** Keeps apart what is ours in a database that others use too. */
  private static final String SCHEMA = "contact_contracts";

  /** Connections: a server's hundred, the usual number, does for six sandboxes. */
  private static final int MAX_CONNECTIONS = 16;

  /** In milliseconds: longer than any transaction but the making of a very large world. */
  private static final long MAX_WAIT_FOR_CONNECTION = 30_000;

  /** A transaction that lost this often is not unlucky; something holds what it wants. */
  private static final int MAX_ATTEMPTS = 20;

  /** In seconds: who asks after the health of a server does not wait longer. */
  private static final int VALID_WITHIN = 2;

  private final DatabaseAddress address;

  /**
   * H2 closes a database with its last connection, and the pool may be without one for a moment.
   */
  private final Connection anchor;

  private final HikariDataSource pool;

  /** Made when it is first asked for: many of its classes are of no use to a vendor's answer. */
  private final AtomicReference<@Nullable Jdbi> jdbi = new AtomicReference<>();

  private Database(DatabaseAddress address, Connection anchor, HikariDataSource pool) {
    this.address = address;
    this.anchor = anchor;
    this.pool = pool;
  }

  /**
   * Opens a database and brings its schema up to date.
   *
   * @throws SandboxException with the code {@code database-unavailable} if that fails; its message
   *     names the database, the reason and the remedy, and no credential
   */
  public static Database open(DatabaseAddress address) {
    try {
      DataSource unpooled = new DriverConnections(address);
      Connection anchor = unpooled.getConnection();
      try {
        prepare(unpooled, address);
        return new Database(address, anchor, pool(unpooled));
      } catch (RuntimeException | SQLException e) {
        anchor.close();
        throw e;
      }
    } catch (RuntimeException | SQLException e) {
      throw unavailable(address, e);
    }
  }

  /** Access to the tables for all that is not on the way of every request. */
  public Jdbi jdbi() {
    return requireNonNull(jdbi.updateAndGet(made -> made == null ? Jdbi.create(pool) : made));
  }

  /**
   * Runs a transaction: as a whole or not at all, and again when it lost against another one.
   *
   * @throws StoreException if the database fails
   */
  public <T> T transact(Work<T> work) {
    for (int attempt = 1; ; attempt++) {
      try (Connection connection = pool.getConnection()) {
        return committed(new Transaction(connection, attempt > 1), connection, work);
      } catch (SQLException e) {
        retry(new StoreException(e), attempt);
      } catch (StoreException e) {
        retry(e, attempt);
      }
    }
  }

  private static void retry(StoreException thrown, int attempt) {
    if (attempt == MAX_ATTEMPTS || !thrown.isContention()) {
      throw thrown;
    }
  }

  private static <T> T committed(Transaction transaction, Connection connection, Work<T> work)
      throws SQLException {
    connection.setAutoCommit(false);
    boolean done = false;
    try {
      T result = work.in(transaction);
      connection.commit();
      done = true;
      return result;
    } finally {
      if (!done) {
        connection.rollback();
      }
      connection.setAutoCommit(true);
    }
  }

  /** Whether the database answers, now. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(VALID_WITHIN);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Which kind of database this is. */
  public Dialect dialect() {
    return address.dialect();
  }

  /** Ends every connection. Closing again does nothing. */
  @Override
  public void close() {
    pool.close();
    try {
      anchor.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The database cannot be closed.", e);
    }
  }

  private static void prepare(DataSource connections, DatabaseAddress address) throws SQLException {
    if (address.lasts()) {
      Migrations.migrate(connections, SCHEMA, address.dialect());
    } else {
      Migrations.run(connections, SCHEMA, address.dialect());
    }
  }

  private static HikariDataSource pool(DataSource connections) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("sandbox");
    config.setDataSource(connections);
    config.setSchema(SCHEMA);
    config.setMaximumPoolSize(MAX_CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(MAX_WAIT_FOR_CONNECTION);
    return new HikariDataSource(config);
  }

  private static SandboxException unavailable(DatabaseAddress address, Exception thrown) {
    String state = "";
    for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        state = sql.getSQLState();
      }
    }
    String reason =
        thrown instanceof FlywayException && state.isEmpty()
            ? "its tables are not those of this version; use the version that made them, or an empty database"
            : UnavailableReason.of(state);
    return new SandboxException(
        SandboxException.DATABASE_UNAVAILABLE,
        "The sandbox cannot use %s: %s.".formatted(address.name(), reason),
        thrown);
  }
}
