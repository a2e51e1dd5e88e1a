package dev.godwit.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A child process. */
final class ProcessLink implements Link {
  private final Process process;
  private final Complaints complaints;

  private ProcessLink(Process process) {
    this.process = process;
    this.complaints = new Complaints(process.getErrorStream());
  }

  /**
   * Starts it, with this JVM's environment and directory.
   *
   * @throws IOException if it does not start
   */
  static ProcessLink start(ProcessBuilder command) throws IOException {
    return new ProcessLink(command.start());
  }

  static ProcessLink start(List<String> command) throws IOException {
    return start(new ProcessBuilder(command));
  }

  @Override
  public InputStream in() {
    return process.getInputStream();
  }

  @Override
  public OutputStream out() {
    return process.getOutputStream();
  }

  @Override
  public Complaints complaints() {
    return complaints;
  }

  @Override
  public String ending() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS)
          ? "process " + process.pid() + " ended with exit code " + process.exitValue()
          : "process " + process.pid() + " closed its stream";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Override
  public int exitCode() throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void close() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      // It has gone first.
    }
  }

  @Override
  public void release() {
    close();
    try {
      process.getInputStream().close();
    } catch (IOException e) {
      // It has gone first.
    }
  }

  @Override
  public void cut() {
    process.destroyForcibly();
  }
}
