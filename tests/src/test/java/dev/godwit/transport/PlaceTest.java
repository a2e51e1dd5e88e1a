package dev.godwit.transport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts of targets, and what is made of them. */
class PlaceTest {
  @Test
  void textsOfTargets() {
    assertEquals(new Place.Local(), Place.parse("local:"));
    assertEquals(new Place.Ssh("me", "box", 2222, null), Place.parse("ssh://me@box:2222"));
    assertEquals(new Place.Ssh(null, "box", 0, null), Place.parse("ssh://box/"));
    assertEquals(new Place.Ssh(null, "::1", 22, "/a b"), Place.parse("ssh://[::1]:22/a b"));
    assertEquals(new Place.Ssh("a@b", "box", 0, "/w"), Place.parse("ssh://a@b@box/w"));
    assertEquals(
        new Place.Command(List.of("docker", "exec", "-i", "a b", "it's")),
        Place.parse("command:docker exec  -i 'a b' \"it's\""));
    assertEquals(new Place.InFile(Path.of("/tmp/x")), Place.parse("file:///tmp/x"));
    assertEquals(new Place.InFile(Path.of("x.json")), Place.parse("file:x.json"));
  }

  @Test
  void whatIsNoTargetIsRefusedAtOnce() {
    for (String no :
        List.of(
            "",
            "box",
            "local:x",
            "ssh:box",
            "ssh://",
            "ssh://@box",
            "ssh://box:port",
            "ssh://box:70000",
            "ssh://-oProxyCommand=x",
            "ssh://-l@box",
            "ssh://a b",
            "command:",
            "command:'open",
            "file:",
            "ftp://box")) {
      assertThrows(IllegalArgumentException.class, () -> Target.parse(no), no);
    }
  }

  @Test
  void wordsOfACommandSurvive() {
    List<String> words = List.of("sh", "-c", "echo \"a\" 'b' $c \\ \n", "");
    Target t = Target.command(words.toArray(new String[0]));
    assertEquals(new Place.Command(words), Place.parse(t.toString()));
  }

  @Test
  void aTargetWithAllOptionsSurvives() {
    Target t =
        Target.ssh("me@box")
            .withJava("/j")
            .withJvmOption("-ea")
            .before("x")
            .inDirectory("/d")
            .withFile(Path.of("f"))
            .withEnvironment("A", "b")
            .withSshConfig(Path.of("/c"))
            .withSpare();
    Note note = TargetText.write(t);
    assertEquals(
        note.toString(), TargetText.write(TargetText.read(Note.parse(note.toString()))).toString());
  }

  @Test
  void packingGivesTheSameBytesWheneverAndInWhateverOrderFilesWereMade(@TempDir Path dir)
      throws Exception {
    Path a = Files.createDirectories(dir.resolve("a/p"));
    Path b = Files.createDirectories(dir.resolve("b/p"));
    Files.writeString(a.resolve("X.class"), "x");
    Files.writeString(a.resolve("Y.class"), "y");
    Files.writeString(b.resolve("Y.class"), "y");
    Files.writeString(b.resolve("X.class"), "x");
    Files.setLastModifiedTime(b.resolve("X.class"), FileTime.fromMillis(1000));
    byte[] packed = Packing.ofDirectory(dir.resolve("a"));
    assertArrayEquals(packed, Packing.ofDirectory(dir.resolve("b")));
    Files.writeString(b.resolve("X.class"), "z");
    assertTrue(!java.util.Arrays.equals(packed, Packing.ofDirectory(dir.resolve("b"))));
  }
}
