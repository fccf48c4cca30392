package org.contactcontracts.traffic;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;

/** What a check and a listener hear of a recording. Every exchange conforms. */
public final class Heard implements ExchangeCheck, AuditListener {
  private static final ExchangeVerdict CONFORMING =
      new ExchangeVerdict(ExchangeVerdict.Kind.CONFORMING, "", "", List.of());

  private final Map<Long, Exchange> exchanges = new ConcurrentSkipListMap<>();
  private final Map<Long, TrafficFinding> unreadable = new TreeMap<>();
  private final List<Long> told = new ArrayList<>();
  private final List<Long> bytes = new ArrayList<>();
  private Summary summary = Summary.EMPTY;

  private Heard() {}

  /** A recording, read with the settings' defaults. */
  public static Heard of(String recording) {
    return of(recording, settings -> settings);
  }

  /** A recording, read with other settings. */
  public static Heard of(String recording, UnaryOperator<Audit.Builder> settings) {
    return of(recording.getBytes(StandardCharsets.UTF_8), settings);
  }

  /** A recording, read with other settings. */
  public static Heard of(byte[] recording, UnaryOperator<Audit.Builder> settings) {
    return of(new ByteArrayInputStream(recording), settings);
  }

  /** A recording, read with other settings. */
  public static Heard of(InputStream recording, UnaryOperator<Audit.Builder> settings) {
    Heard heard = new Heard();
    Audit.Builder builder = Audit.builder(heard).threads(2);
    heard.summary = settings.apply(builder).build().run(recording, heard);
    return heard;
  }

  @Override
  public ExchangeVerdict check(Exchange exchange, long index) {
    exchanges.put(index, exchange);
    return CONFORMING;
  }

  @Override
  public void verdict(long index, ExchangeVerdict verdict) {
    told.add(index);
    verdict.findings().forEach(finding -> unreadable.put(index, finding));
  }

  @Override
  public void progress(long exchanges, long read) {
    bytes.add(read);
  }

  /** The exchanges that could be read. */
  public List<Exchange> exchanges() {
    return List.copyOf(exchanges.values());
  }

  /** The exchange that could be read, when there is one only. */
  public Exchange only() {
    if (exchanges.size() != 1) {
      throw new AssertionError("Not one exchange: " + exchanges.size() + ", " + problems());
    }
    return exchanges().get(0);
  }

  /** The findings, by exchange. */
  public Map<Long, TrafficFinding> unreadable() {
    return unreadable;
  }

  /** The findings as one line each: exchange, place, problem and remedy. */
  public List<String> problems() {
    return unreadable.values().stream()
        .map(f -> f.exchange() + " at " + f.position() + ": " + f.problem() + " " + f.remedy())
        .toList();
  }

  /** The exchanges with findings, in the order they were told. */
  public List<Long> told() {
    return told;
  }

  /** How many bytes were read, each time progress was told. */
  public List<Long> bytes() {
    return bytes;
  }

  /** What the run answered. */
  public Summary summary() {
    return summary;
  }

  /** The body as text. */
  public static String text(Body body) {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }
}
