package org.contactcontracts.sandbox.internal.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** New connections from a driver, each of which its user closes. */
final class DriverConnections implements DataSource {
  private final DatabaseAddress address;
  private final Driver driver;

  DriverConnections(DatabaseAddress address) throws SQLException {
    this.address = address;
    driver = DriverManager.getDriver(address.url());
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect(address.url(), address.properties());
    if (connection == null) {
      throw new SQLException("The driver does not take the address.", "08001");
    }
    return connection;
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("org.contactcontracts.sandbox");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("This is no " + type.getName() + ".");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
