package dev.godwit.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.godwit.ChainLostException;
import dev.godwit.Launch;
import dev.godwit.MoveException;
import dev.godwit.Target;
import dev.godwit.transport.Wire.Kind;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The other side of a link is somebody else: what it may not make this side do. */
class HostileStubTest {
  @TempDir private Path dir;

  /** A program that answers as a stub does, and then sends what its argument says. */
  public static final class Impostor {
    private Impostor() {}

    /** Takes the chain, and misbehaves. */
    public static void main(String[] args) throws Exception {
      Wire wire =
          new Wire(
              new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
      wire.begin();
      wire.send(
          Kind.HELLO,
          new Note().with("pid", 1).with("java", "17").with("host", "nowhere").toString());
      if (args[0].equals("no-note")) {
        wire.send(Kind.READY, "");
        wire.send(Kind.ACCEPTED, "");
        wire.send(Kind.STARTED, "");
        wire.send(Kind.DEPART, new byte[] {0, 0, 0, 2, '[', ']'});
      } else if (args[0].equals("number")) {
        wire.send(Kind.NEED, new Note().with("pieces", List.of("100000")).toString());
      } else {
        wire.send(Kind.READY, "");
        wire.send(Kind.ACCEPTED, "");
        wire.send(Kind.STARTED, "");
        Note values =
            new Note()
                .with("target", TargetText.write(Target.parse(args[0])))
                .with("waits", false)
                .with("threads", List.of());
        wire.send(Kind.DEPART, new Body(values, new byte[0]));
      }
      Thread.sleep(2000);
    }
  }

  private static Target impostor(String wish) {
    return Target.command(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Impostor.class.getName(),
        wish);
  }

  private static Throwable sent(String wish) {
    return assertThrows(
        RuntimeException.class, () -> Launch.chain(impostor(wish), "nothing", new String[0]).run());
  }

  @Test
  void itDoesNotSayWhatIsStartedHere() throws IOException {
    Path made = dir.resolve("made");
    Throwable t = sent("command:touch " + made);
    assertEquals(ChainLostException.class, t.getClass(), () -> t + "");
    assertFalse(Files.exists(made));
  }

  @Test
  void whatIsNoMessageIsALostChain() {
    assertEquals(ChainLostException.class, sent("no-note").getClass());
  }

  @Test
  void aPieceThatIsNotThereIsNotLookedFor() {
    assertEquals(MoveException.class, sent("number").getClass());
  }
}
