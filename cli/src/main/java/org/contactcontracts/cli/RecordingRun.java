package org.contactcontracts.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactcontracts.traffic.Audit;
import org.contactcontracts.traffic.AuditListener;
import org.contactcontracts.traffic.ExchangeVerdict;
import org.contactcontracts.traffic.Position;
import org.contactcontracts.traffic.RecordingException;
import org.contactcontracts.traffic.RecordingSource;
import org.contactcontracts.traffic.Rule;
import org.contactcontracts.traffic.SelectedExchanges;
import org.contactcontracts.traffic.Severity;
import org.contactcontracts.traffic.Summary;
import org.contactcontracts.traffic.TrafficFinding;
import org.contactcontracts.traffic.report.CheckedFile;
import org.contactcontracts.traffic.report.ReportedRun;

/** Checks recordings one after the other. */
final class RecordingRun {
  private final Audit audit;
  private final SelectedExchanges selected;
  private final InputStream in;
  private final ReportedRun run;
  private final boolean fold;
  private final Optional<ProgressBar> progress;
  private final Set<Optional<Path>> checked = new HashSet<>();

  /**
   * @param selected what the audit checks with
   * @param in what {@code -} stands for
   * @param fold whether the run keeps findings until a file ends, and prints none before
   * @param progress empty when nobody looks
   */
  RecordingRun(
      Audit audit,
      SelectedExchanges selected,
      InputStream in,
      ReportedRun run,
      boolean fold,
      Optional<ProgressBar> progress) {
    this.audit = audit;
    this.selected = selected;
    this.in = in;
    this.run = run;
    this.fold = fold;
    this.progress = progress;
  }

  /** Checks every file that the arguments ask for, each once. */
  void check(List<String> arguments) {
    for (String argument : arguments) {
      try {
        RecordingSource.find(List.of(argument)).stream()
            .filter(source -> checked.add(source.file().map(RecordingRun::absolute)))
            .forEach(this::checkFile);
      } catch (RecordingException e) {
        run.fileBegins(new CheckedFile(argument, CheckedFile.Kind.RECORDING));
        unreadable(e);
      }
    }
    run.requireExchanges(selected.leftOut());
  }

  private static Path absolute(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private void checkFile(RecordingSource source) {
    run.fileBegins(new CheckedFile(source.name(), CheckedFile.Kind.RECORDING));
    try {
      progress.ifPresent(bar -> bar.begins(source.name(), source.bytes().orElse(-1)));
      Summary summary = selected.settled(audited(source));
      progress.ifPresent(ProgressBar::hide);
      run.fileEnds(false, summary);
    } catch (RecordingException e) {
      progress.ifPresent(ProgressBar::hide);
      unreadable(e);
    }
  }

  private Summary audited(RecordingSource source) {
    if (source.file().isEmpty()) {
      return audit.run(in, new Listener());
    }
    try (InputStream stream = source.open()) {
      return audit.run(stream, new Listener());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whatever it weighs, the file is unreadable. */
  private void unreadable(RecordingException e) {
    if (audit.unreadable() != Severity.OFF) {
      run.finding(
          new TrafficFinding(
              Rule.UNREADABLE_EXCHANGE,
              audit.unreadable(),
              "",
              "",
              -1,
              "",
              Position.START,
              Optional.empty(),
              "",
              "",
              String.valueOf(e.getMessage()),
              ""));
    }
    run.fileEnds(true, selected.settled(Summary.EMPTY));
  }

  /** Tells the reports, and the progress bar where there is one. */
  private final class Listener implements AuditListener {
    @Override
    public void verdict(long index, ExchangeVerdict verdict) {
      if (!fold) {
        progress.ifPresent(ProgressBar::hide);
      }
      run.verdict(index, verdict);
    }

    @Override
    public void progress(long exchanges, long bytes) {
      progress.ifPresent(bar -> bar.progress(exchanges, bytes));
    }
  }
}
