package org.contactcontracts.traffic.report;

import java.nio.file.Path;
import java.util.Objects;
import org.contactcontracts.traffic.Severity;

/** How reports are written. Immutable; made by {@link #builder()}. */
public final class ReportSettings {
  private final String version;
  private final Path folder;
  private final Severity failOn;
  private final boolean colour;
  private final boolean coverage;

  private ReportSettings(Builder builder) {
    version = builder.version;
    folder = builder.folder.toAbsolutePath().normalize();
    failOn = builder.failOn;
    colour = builder.colour;
    coverage = builder.coverage;
  }

  /** A builder with every setting at its default. */
  public static Builder builder() {
    return new Builder();
  }

  /** The version of the program; see {@link Builder#version}. */
  public String version() {
    return version;
  }

  /** Below which folder files are named relatively; see {@link Builder#folder}. */
  public Path folder() {
    return folder;
  }

  /** From which severity on a finding is a failure; see {@link Builder#failOn}. */
  public Severity failOn() {
    return failOn;
  }

  /** Whether text has colours; see {@link Builder#colour}. */
  public boolean colour() {
    return colour;
  }

  /** Whether text ends with the coverage; see {@link Builder#coverage}. */
  public boolean coverage() {
    return coverage;
  }

  /** Makes {@link ReportSettings}. Not safe for use by several threads. */
  public static final class Builder {
    private String version = "development";
    private Path folder = Path.of("");
    private Severity failOn = Severity.ERROR;
    private boolean colour;
    private boolean coverage;

    private Builder() {}

    /** Sets the version of the program that SARIF names. Default {@code development}. */
    public Builder version(String version) {
      this.version = Objects.requireNonNull(version, "version");
      return this;
    }

    /**
     * Sets the folder below which SARIF and GitHub name files relatively, usually the checkout.
     * Default the working folder.
     */
    public Builder folder(Path folder) {
      this.folder = Objects.requireNonNull(folder, "folder");
      return this;
    }

    /** Sets from which severity on JUnit takes a finding for a failure. Default error. */
    public Builder failOn(Severity severity) {
      failOn = Objects.requireNonNull(severity, "severity");
      return this;
    }

    /** Sets whether text has colours. Default no. */
    public Builder colour(boolean colour) {
      this.colour = colour;
      return this;
    }

    /** Sets whether text ends with a table of the coverage. Default no. */
    public Builder coverage(boolean coverage) {
      this.coverage = coverage;
      return this;
    }

    /** The settings as set so far. */
    public ReportSettings build() {
      return new ReportSettings(this);
    }
  }
}
