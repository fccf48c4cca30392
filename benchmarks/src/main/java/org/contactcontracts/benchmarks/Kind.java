package org.contactcontracts.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The contenders, and what each needs on its class path. */
enum Kind {
  GENERATED_JDK(
      "generated client, `java.net.http`", "contact-contracts", "resilience4j", "jackson", "slf4j"),
  GENERATED_APACHE(
      "generated client, Apache HttpClient 5",
      "contact-contracts",
      "resilience4j",
      "jackson",
      "slf4j",
      "http"),
  HAND_JDK("hand-written, `java.net.http`", "contact-contracts", "jackson"),
  HAND_APACHE("hand-written, Apache HttpClient 5", "contact-contracts", "jackson", "slf4j", "http"),
  HAND_OWN_TYPES("hand-written with its own types, `java.net.http`", "jackson"),
  STOCK_NATIVE("stock `native`", "jackson", "jsr305"),
  STOCK_OKHTTP_GSON(
      "stock `okhttp-gson`",
      "annotations",
      "commons-lang3",
      "gson",
      "jackson",
      "jsr305",
      "kotlin",
      "logging-interceptor",
      "okhttp",
      "okio");

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> jars;

  Kind(String label, String... jars) {
    this.label = label;
    this.jars = List.of(jars);
  }

  /** As the tables name it, in Markdown. */
  String label() {
    return label;
  }

  /** Whether the contender needs a jar of the given file name. */
  boolean needs(String jar) {
    for (String prefix : jars) {
      if (jar.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** Builds the contender. No lambda stands here, because a first call would pay for it. */
  Contender open(String baseUrl) {
    return switch (this) {
      case GENERATED_JDK -> GeneratedClient.overJdk(baseUrl);
      case GENERATED_APACHE -> GeneratedClient.overApache(baseUrl);
      case HAND_JDK -> new HandWrittenJdk(baseUrl);
      case HAND_APACHE -> new HandWrittenApache(baseUrl);
      case HAND_OWN_TYPES -> new HandWrittenOwnTypes(baseUrl);
      case STOCK_NATIVE -> new StockNative(baseUrl);
      case STOCK_OKHTTP_GSON -> new StockOkhttpGson(baseUrl);
    };
  }

  /** A contender and what it is measured by. */
  record Pair(Kind baseline, Kind contender) {}

  /** What is measured warm, in the order of the table. */
  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    pairs.add(new Pair(HAND_JDK, GENERATED_JDK));
    pairs.add(new Pair(HAND_APACHE, GENERATED_APACHE));
    pairs.add(new Pair(GENERATED_JDK, GENERATED_APACHE));
    pairs.add(new Pair(HAND_JDK, HAND_OWN_TYPES));
    pairs.add(new Pair(HAND_JDK, STOCK_NATIVE));
    pairs.add(new Pair(HAND_JDK, STOCK_OKHTTP_GSON));
    return pairs;
  }
}
