package org.contactcontracts.sandbox.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a transaction under way. JDBI is for all that nobody waits for; its own work
 * for a statement is more than that of a database in memory, and every request has two of them.
 */
public final class Transaction {
  private final Connection connection;
  private final boolean repeated;

  Transaction(Connection connection, boolean repeated) {
    this.connection = connection;
    this.repeated = repeated;
  }

  /** Whether the work lost against another transaction before, so that it better locks first. */
  public boolean isRepeated() {
    return repeated;
  }

  /**
   * Ends this attempt, because another transaction changed what this one has read.
   *
   * @return never
   */
  public RuntimeException lost() {
    throw new StoreException();
  }

  /**
   * Reads one row.
   *
   * @param row makes something of it
   * @param parameters the values of the question marks
   * @return empty if there is no row
   */
  public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Optional.of(row.of(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * Changes rows.
   *
   * @return how many
   */
  public int update(String sql, @Nullable Object... parameters) {
    try (PreparedStatement statement = prepare(sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Adds a row and gives the key that the database made for it. */
  public long insert(String sql, String keyColumn, @Nullable Object... parameters) {
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {keyColumn})) {
      bind(statement, parameters);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * Adds many rows with one statement. Whoever asks for it closes it, after it sent the last row.
   */
  public Batch batch(String sql) {
    try {
      return new Batch(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object[] parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    bind(statement, parameters);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  /** Rows that are sent together. */
  public static final class Batch implements AutoCloseable {
    /** Rows: more at once make it no faster. */
    private static final int SIZE = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    /** Adds a row. */
    public void add(@Nullable Object... values) {
      try {
        bind(statement, values);
        statement.addBatch();
        waiting++;
        if (waiting == SIZE) {
          send();
        }
      } catch (SQLException e) {
        throw new StoreException(e);
      }
    }

    /** Sends the rows that are left. */
    public void send() {
      if (waiting == 0) {
        return;
      }
      try {
        statement.executeBatch();
        waiting = 0;
      } catch (SQLException e) {
        throw new StoreException(e);
      }
    }

    @Override
    public void close() {
      try {
        statement.close();
      } catch (SQLException e) {
        throw new StoreException(e);
      }
    }
  }

  /** Makes something of a row; it reads the columns by number, from 1. */
  @FunctionalInterface
  public interface Row<T> {
    /** What the row says. */
    T of(ResultSet row) throws SQLException;
  }
}
