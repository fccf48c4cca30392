package org.contactcontracts.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A program that serves until it is closed. */
public final class RunningProgram implements AutoCloseable {

  private final Process process;
  private final StringBuilder output = new StringBuilder();

  private RunningProgram(Process process) {
    this.process = process;
  }

  /** Starts a program and waits until it prints that it is ready. */
  public static RunningProgram start(List<String> command, String ready) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    RunningProgram program = new RunningProgram(process);
    CountDownLatch latch = new CountDownLatch(1);
    Thread reader = new Thread(() -> program.read(ready, latch), command.get(0) + " output");
    reader.setDaemon(true);
    reader.start();
    try {
      if (!latch.await(2, TimeUnit.MINUTES) || !program.output().contains(ready)) {
        program.close();
        throw new IllegalStateException(command + " did not start: " + program.output());
      }
    } catch (InterruptedException e) {
      program.close();
      throw new IllegalStateException(e);
    }
    return program;
  }

  /** What it has printed so far, errors included. */
  public String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /** Ends it as a power cut would: with SIGKILL, of which it never hears. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }

  private void read(String ready, CountDownLatch latch) {
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        print(line);
        if (line.contains(ready)) {
          latch.countDown();
        }
      }
    } catch (IOException e) {
      print(e.toString());
    } finally {
      latch.countDown();
    }
  }

  private void print(String line) {
    synchronized (output) {
      output.append(line).append('\n');
    }
  }
}
