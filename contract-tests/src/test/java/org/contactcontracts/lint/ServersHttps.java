package org.contactcontracts.lint;

import java.util.stream.Stream;

/** Credentials and personal data never travel in the clear. */
final class ServersHttps implements DocumentRule {
  @Override
  public String id() {
    return "servers-https";
  }

  @Override
  public String sentence() {
    return "There is a server, and each server is reached over https.";
  }

  @Override
  public Stream<LintFinding> check(ContractDocument document) {
    Located servers = document.root().member("servers");
    if (servers.node().isEmpty()) {
      return Stream.of(document.finding(this, "/servers", "Name the vendor's server."));
    }
    return servers
        .elements()
        .map(server -> server.member("url"))
        .filter(url -> !url.text().startsWith("https://"))
        .map(url -> document.finding(this, url.pointer(), "Start the URL with https://."));
  }
}
