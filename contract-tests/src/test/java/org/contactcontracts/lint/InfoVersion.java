package org.contactcontracts.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the version from the {@code pom.xml} in the specs folder. */
final class InfoVersion implements DocumentRule {
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+?)(-SNAPSHOT)?</version>");

  @Override
  public String id() {
    return "info-version";
  }

  @Override
  public String sentence() {
    return "The version of a contract is the version of the Maven project without -SNAPSHOT.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    String version = projectVersion(document.specs().resolve("pom.xml"));
    return document.root().member("info").member("version").text().equals(version)
        ? Stream.empty()
        : Stream.of(document.finding(this, "/info/version", "Write version: " + version + "."));
  }

  // The first version in the file is that of the parent, which all modules share.
  private static String projectVersion(Path pom) {
    try {
      Matcher version = VERSION.matcher(Files.readString(pom));
      if (!version.find()) {
        throw new IllegalStateException("no <version> in " + pom);
      }
      return version.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + pom, e);
    }
  }
}
