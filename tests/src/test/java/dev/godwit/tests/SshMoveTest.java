package dev.godwit.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.godwit.tests.Processes.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moves to {@code ssh://}, to a server on loopback with an empty home. */
class SshMoveTest {
  private static final String HEADER = "import dev.godwit.*;\nimport java.util.*;\n";

  private SshServer server;

  @BeforeEach
  void start() throws Exception {
    server = SshServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Program program(String body) {
    Program p =
        Program.compileText(
            "P", HEADER + "public class P {\n" + body.replace("BOX", server.target()) + "\n}\n");
    assertEquals(List.of(), p.complaints());
    return p;
  }

  private Ended run(String body, String stdin, String... options) {
    return Processes.run(program(body), stdin, options);
  }

  private static final String HOP =
      """
      @Migratable public static void main(String[] args) {
        long pid = ProcessHandle.current().pid();
        try {
          Teleport.to(BOX);
          System.out.println("moved " + (pid != ProcessHandle.current().pid()));
        } catch (MoveException e) {
          System.out.println("stayed " + (pid == ProcessHandle.current().pid()));
          System.out.println(e.getMessage());
        }
      }
      """;

  @Test
  void aChainGoesOnThereAndItsResultComesBack() {
    Ended e =
        run(
            """
            record Pair(String a, List<Integer> b) {}
            @Migratable static Pair far(int n) {
              Teleport.to(BOX);
              System.out.println("there \\u00e9 " + System.getenv("GODWIT_HOME").contains("godwit-ssh"));
              return new Pair("p" + n, List.of(n, 2));
            }
            @Migratable public static void main(String[] args) {
              System.out.println("here");
              System.out.println(far(3));
            }
            """,
            "",
            "-Dfile.encoding=UTF-8",
            "-Dsun.stdout.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");
    assertEquals("", e.err());
    assertEquals("here\nthere \u00e9 true\nPair[a=p3, b=[3, 2]]\n", e.out());
  }

  @Test
  void anEmbeddedServerWillDoAsWell() throws Exception {
    try (SshServer embedded = SshServer.embedded()) {
      Program p =
          Program.compileText(
              "P", HEADER + "public class P {\n" + HOP.replace("BOX", embedded.target()) + "\n}\n");
      Ended e = Processes.run(p, "");
      assertEquals("moved true\n", e.out(), e.err());
    }
  }

  @Test
  void exitCodesStdinAndBothOutputsGoThrough() {
    Ended e =
        run(
            """
            static String line() {
              return new Scanner(System.in).nextLine();
            }
            @Migratable public static void main(String[] args) {
              System.out.println("1 " + line());
              Teleport.to(BOX);
              System.out.println("2 " + line());
              System.err.println("to stderr");
              Teleport.to("local:");
              System.out.println("3 " + line());
              System.exit(7);
            }
            """,
            "one\ntwo\nthree\nfour\n");
    assertEquals("1 one\n2 two\n3 three\n", e.out(), e.err());
    assertEquals("to stderr\n", e.err());
    assertEquals(7, e.code());
  }

  @Test
  void codeTravelsOnceAndIsKeptForItsOwnerAlone() throws Exception {
    Program p = program(HOP);
    assertEquals("moved true\n", Processes.run(p, "").out());
    List<String> first = codeThere();
    assertTrue(first.size() >= 2 && first.stream().allMatch(f -> f.endsWith(".jar")), first + "");
    assertEquals("moved true\n", Processes.run(p, "").out());
    assertEquals(first, codeThere());
    assertEquals(
        "rwx------",
        java.nio.file.attribute.PosixFilePermissions.toString(
            Files.getPosixFilePermissions(server.home().resolve("code"))));
    assertEquals(List.of(), files(server.home().resolve("handovers")));
  }

  /** What is kept there, with the time of its making. */
  private List<String> codeThere() throws IOException {
    return files(server.home().resolve("code"));
  }

  private static List<String> files(Path dir) throws IOException {
    try (Stream<Path> all = Files.list(dir)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void codeThatWasDamagedThereIsSentAgain() throws Exception {
    Program p = program(HOP);
    assertEquals("moved true\n", Processes.run(p, "").out());
    try (Stream<Path> all = Files.list(server.home().resolve("code"))) {
      for (Path f : all.toList()) {
        byte[] bytes = Files.readAllBytes(f);
        if (bytes.length < 1_000_000) { // The program's own.
          bytes[bytes.length / 2] ^= 1;
          Files.write(f, bytes);
        }
      }
    }
    assertEquals("moved true\n", Processes.run(p, "").out());
  }

  @Test
  void anUnknownHostKeyIsRefusedWithItsFingerprintAndTheWayOut() throws Exception {
    Files.writeString(server.knownHosts(), "");
    Ended e = run(HOP, "");
    assertTrue(e.out().startsWith("stayed true\n"), e.out() + e.err());
    assertTrue(e.out().contains("is not known"), e.out());
    assertTrue(e.out().contains("known_hosts under [127.0.0.1]:" + server.port()), e.out());
  }

  @Test
  void aChangedHostKeyIsRefused() throws Exception {
    SshServer.keygen("-f", server.dir().resolve("wrong").toString(), "-t", "ed25519", "-N", "");
    String wrong = Files.readString(server.dir().resolve("wrong.pub")).split(" ")[1];
    Files.writeString(
        server.knownHosts(), "[127.0.0.1]:" + server.port() + " ssh-ed25519 " + wrong + "\n");
    Ended e = run(HOP, "");
    assertTrue(e.out().startsWith("stayed true\n"), e.out() + e.err());
    assertTrue(e.out().contains("is not the one that is known"), e.out());
  }

  @Test
  void aRevokedHostKeyIsRefused() throws Exception {
    Files.writeString(
        server.knownHosts(),
        "@revoked * " + server.hostKey() + "\n" + Files.readString(server.knownHosts()));
    Ended e = run(HOP, "");
    assertTrue(e.out().startsWith("stayed true\n"), e.out() + e.err());
    assertTrue(e.out().contains("revoked"), e.out());
  }

  @Test
  void hashedHostNamesAreKnown() throws Exception {
    SshServer.keygen("-H", "-f", server.knownHosts().toString());
    assertTrue(Files.readString(server.knownHosts()).startsWith("|1|"));
    assertEquals("moved true\n", run(HOP, "").out());
  }

  @Test
  void aKeyThatIsNotAcceptedIsNamed() throws Exception {
    SshServer.keygen("-f", server.dir().resolve("stranger").toString(), "-t", "ed25519", "-N", "");
    server.config("IdentityFile " + server.dir().resolve("stranger"), "IdentityAgent none");
    Ended e = run(HOP, "");
    assertTrue(e.out().startsWith("stayed true\n"), e.out() + e.err());
    assertTrue(e.out().contains("accepts none of the keys"), e.out());
    assertTrue(e.out().contains("stranger SHA256:"), e.out());
  }

  @Test
  void aKeyWithPassphraseIsOpenedByTheAskingProgram() throws Exception {
    Path key = server.dir().resolve("locked");
    SshServer.keygen("-f", key.toString(), "-t", "ed25519", "-N", "open sesame");
    Files.writeString(
        server.dir().resolve("authorized_keys"), Files.readString(Path.of(key + ".pub")));
    server.config("IdentityFile " + key, "IdentityAgent none");
    Path ask = server.dir().resolve("ask");
    Files.writeString(ask, "#!/bin/sh\necho open sesame\n");
    assertTrue(ask.toFile().setExecutable(true));
    Program p = program(HOP);
    String path = p.classes() + ":" + Processes.runtimePath();
    Ended e =
        Processes.run(
            List.of("env", "SSH_ASKPASS=" + ask, Processes.java(), "-cp", path, "PMigratable"), "");
    assertEquals("moved true\n", e.out(), e.err());
  }

  @Test
  void theAgentsKeysAreUsedAndNothingIsAddedToIt() throws Exception {
    Path socket = server.dir().resolve("agent");
    Process agent =
        new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      for (int i = 0; i < 100 && !Files.exists(socket); i++) {
        Thread.sleep(20);
      }
      String env = "SSH_AUTH_SOCK=" + socket;
      Path key = server.dir().resolve("user");
      assertEquals(0, Processes.run(List.of("env", env, "ssh-add", key.toString()), "").code());
      SshServer.keygen("-f", server.dir().resolve("second").toString(), "-t", "ed25519", "-N", "");
      server.config("IdentityFile " + server.dir().resolve("second"), "IdentityAgent " + socket);
      assertEquals("moved true\n", run(HOP, "").out());
      String held = Processes.run(List.of("env", env, "ssh-add", "-l"), "").out();
      assertEquals(1, held.lines().count(), held);
    } finally {
      agent.destroy();
    }
  }

  @Test
  void aJumpHostIsGoneThrough() throws Exception {
    server.config("IdentityFile " + server.dir().resolve("user"), "IdentityAgent none");
    Files.writeString(
        server.config(), Files.readString(server.config()) + "Host box\n  ProxyJump other\n");
    assertEquals("moved true\n", run(HOP, "").out());
  }

  @Test
  void aLoginShellThatPrintsDoesNoHarm() throws Exception {
    Ended e =
        run(
            HOP.replace(
                "BOX",
                "Target.command(\"sh\", \"-c\", \"echo welcome; echo 'to all'; exec \\\"$0\\\"\")"),
            "");
    assertEquals("moved true\n", e.out(), e.err());
  }

  @Test
  void whatIsMissingThereIsSaidInOneLine() throws Exception {
    String noJava = "BOX.withJava(\"/no/such/java\")";
    assertStays(HOP.replace("BOX", noJava), "there is no /no/such/java");
    Path old = server.dir().resolve("java");
    Files.writeString(
        old,
        "#!/bin/sh\necho 'Error: LinkageError occurred while loading main class' >&2\n"
            + "echo 'java.lang.UnsupportedClassVersionError: dev/godwit/transport/Stub' >&2\nexit 1\n");
    assertTrue(old.toFile().setExecutable(true));
    assertStays(HOP.replace("BOX", "BOX.withJava(\"" + old + "\")"), "needs Java 17 or later");
    assertStays(HOP.replace("BOX", "BOX.inDirectory(\"/no/such\")"), "/no/such");
    assertStays(HOP.replace("BOX", "BOX.before(\"false\")"), "the command before it failed: false");
    assertStays(
        HOP.replace("BOX", "BOX.withEnvironment(\"GODWIT_HOME\", \"/proc/no\")"), "/proc/no");
    assertStays(HOP.replace("BOX", "Target.command(\"false\")"), "exit code 1");
    assertStays(
        HOP.replace("BOX", "Target.command(\"sh\", \"-c\", \"echo not here; exit 3\")"),
        "not here");
    assertStays(
        HOP.replace("BOX", "Target.command(\"sh\", \"-c\", \"GODWIT_HOME=/proc/1/x exec sh\")"),
        "cannot make the directory");
    Path small = server.dir().resolve("small");
    assertStays(
        HOP.replace(
            "BOX",
            "Target.command(\"sh\", \"-c\", \"ulimit -f 100; GODWIT_HOME=" + small + " exec sh\")"),
        "cannot write the file");
    assertFalse(Files.exists(small.resolve("code")) && !files(small.resolve("code")).isEmpty());
  }

  private void assertStays(String body, String reason) {
    Ended e = run(body, "");
    List<String> lines = e.out().lines().toList();
    assertEquals(2, lines.size(), e.out() + e.err());
    assertEquals("stayed true", lines.get(0));
    assertTrue(lines.get(1).contains(reason), e.out());
    assertTrue(lines.get(1).contains("goes on here"), e.out());
  }

  @Test
  void optionsOfATarget() throws Exception {
    Path file = server.dir().resolve("some data.txt");
    Files.writeString(file, "along");
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) throws Exception {
              Teleport.to(BOX.before("export FROM_BEFORE='it'\\\\''s'; echo noise").withEnvironment("MINE", "a 'b' $c")
                  .withJvmOption("-Dx.y=z w").withFile(java.nio.file.Path.of("FILE")));
              System.out.println(System.getenv("FROM_BEFORE") + " " + System.getenv("MINE") + " " + System.getProperty("x.y")
                  + " " + System.getProperty("own") + " " + java.nio.file.Files.readString(java.nio.file.Path.of("some data.txt")));
              System.out.println(System.getProperty("user.dir"));
            }
            """
                .replace("FILE", file.toString()),
            "",
            "-Down=1");
    List<String> lines = e.out().lines().toList();
    assertEquals("it's a 'b' $c z w 1 along", lines.get(0), e.out() + e.err());
    assertFalse(Files.exists(Path.of(lines.get(1))), "the directory is deleted");
  }

  @Test
  void aSpareThatIsOlderThanTheCodeIsNoMatter() throws Exception {
    Program p =
        program(
            """
            static class Late { int n = 5; public String toString() { return "x".repeat(n); } }
            @Migratable static int visit(Target t, Object held) {
              Teleport.to(t);
              return held.toString().length();
            }
            public static void main(String[] args) throws Exception {
              Target t = BOX.withSpare();
              PMigratable.visit(t, "early");
              Thread.sleep(1500);
              java.nio.file.Path here = java.nio.file.Path.of(System.getProperty("here"));
              java.nio.file.Files.move(here.resolveSibling("P$Late.class"), here.resolve("P$Late.class"));
              Class<?> late = Class.forName("P$Late");
              System.out.println(PMigratable.visit(t, late.getDeclaredConstructor().newInstance()));
            }
            """);
    Path late = p.classes().resolve("P$Late.class");
    Files.move(
        late, p.classes().resolveSibling("P$Late.class"), StandardCopyOption.REPLACE_EXISTING);
    Ended e = Processes.runMain(p, "P", "", "-Dhere=" + p.classes());
    assertEquals("5\n", e.out(), e.err());
  }

  @Test
  void aSpareIsReadyForTheNextHopAndEndsWithTheProgram() throws Exception {
    Program p =
        program(
            """
            @Migratable static long visit(Target t) {
              Teleport.to(t);
              return ProcessHandle.current().pid();
            }
            public static void main(String[] args) throws Exception {
              Target t = BOX.withSpare();
              long first = PMigratable.visit(t);
              Thread.sleep(1500);
              System.out.println(first != PMigratable.visit(t));
            }
            """);
    Ended e = Processes.runMain(p, "P", "");
    assertEquals("true\n", e.out(), e.err());
    for (int i = 0; i < 60 && stubs() > 0; i++) {
      Thread.sleep(50);
    }
    assertEquals(0, stubs());
  }

  /** Stubs of this server that run. */
  private long stubs() {
    String marker = server.home().toString();
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().map(c -> c.contains(marker)).orElse(false))
        .count();
  }

  @Test
  void aHundredHopsLeaveNoTower() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              int most = 0;
              Set<Long> pids = new HashSet<>();
              Teleport.to(BOX);
              for (int i = 0; i < 20; i++) {
                pids.add(ProcessHandle.current().pid());
                int stubs = (int) ProcessHandle.allProcesses()
                    .filter(p -> p.info().arguments().map(a -> String.join(" ", a).contains("transport.Stub")
                        && String.join(" ", a).contains("godwit-ssh")).orElse(false)).count();
                most = Math.max(most, stubs);
                Teleport.to("local:");
              }
              System.out.println(pids.size() + " " + (most <= 3 ? "no tower" : "a tower of " + most));
            }
            """,
            "");
    assertEquals("20 no tower\n", e.out(), e.err());
  }

  @Test
  void largeStateAndLargeOutputGoThrough() {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              byte[] data = new byte[100_000_000];
              for (int i = 0; i < data.length; i++) data[i] = (byte) (i * 31 >> 3);
              int here = Arrays.hashCode(data);
              Teleport.to(BOX);
              System.out.println(here == Arrays.hashCode(data));
              byte[] line = "0123456789abcdef".repeat(4096).getBytes();
              for (int i = 0; i < 320; i++) System.out.write(line, 0, line.length);
              System.out.flush();
            }
            """,
            "");
    assertTrue(e.out().startsWith("true\n0123"), e.err());
    assertEquals(5 + 320 * 65536, e.out().length());
  }

  @Test
  void whatComesBackNamesOnlyClassesOfTheChainsCodeAndThoseAllowed() throws Exception {
    Path library = Files.createTempDirectory("godwit-library");
    Path source = library.resolve("Lib.java");
    Files.writeString(source, "public record Lib(int n) {}");
    Program.compile(List.of(source), library);
    Program p =
        Program.compileText(
            "P",
            (HEADER
                    + """
                    public class P {
                      @Migratable static Object far() { Teleport.to(BOX); return new Lib(5); }
                      public static void main(String[] args) {
                        System.out.println(PMigratable.far());
                      }
                    }
                    """)
                .replace("BOX", server.target()),
            "-cp",
            library + java.io.File.pathSeparator + System.getProperty("java.class.path"));
    assertEquals(List.of(), p.complaints());
    String path =
        String.join(
            java.io.File.pathSeparator,
            p.classes().toString(),
            library.toString(),
            Processes.runtimePath());
    Ended refused = Processes.run(List.of(Processes.java(), "-cp", path, "P"), "");
    assertTrue(refused.err().contains("the snapshot may not name Lib"), refused.err());
    assertTrue(refused.err().contains("-Dgodwit.allow=Lib"), refused.err());
    Ended allowed =
        Processes.run(List.of(Processes.java(), "-Dgodwit.allow=Lib", "-cp", path, "P"), "");
    assertEquals("Lib[n=5]\n", allowed.out(), allowed.err());
  }

  /** The command line, on the class path of the tests. */
  private static Ended godwit(String stdin, String... arguments) {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Processes.java(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.godwit.cli.Godwit"));
    command.addAll(List.of(arguments));
    return Processes.run(command, stdin);
  }

  @Test
  void aWholeProgramIsStartedThere() throws Exception {
    Path plain = server.dir().resolve("Plain.java");
    Files.writeString(
        plain,
        """
        public class Plain {
          public static void main(String[] args) throws Exception {
            System.out.println(args[0] + System.getenv("HOME") + (char) System.in.read());
            System.exit(4);
          }
        }
        """);
    String config = server.config().toString();
    Ended there = godwit("x", "run", "--to", "ssh://box", "--ssh-config", config, plain + "", "a");
    assertEquals("a" + server.dir() + "x\n", there.out(), there.err());
    assertEquals(4, there.code());
    Ended hello =
        godwit(
            "", "run", "--to", "ssh://box", "--ssh-config", config, "../examples/hello/Hello.java");
    assertEquals(5, hello.out().lines().count(), hello.out() + hello.err());
    assertTrue(hello.out().contains("result 87.5"), hello.out());
    Ended nowhere = godwit("", "run", "--to", "ssh://127.0.0.1:1", plain.toString());
    assertEquals(3, nowhere.code(), nowhere.err());
    assertTrue(nowhere.err().contains("cannot connect"), nowhere.err());
  }

  @Test
  void theDoctorSaysHowItIs() throws Exception {
    String config = server.config().toString();
    Ended first = godwit("", "doctor", "ssh://box", "--ssh-config", config);
    assertEquals(0, first.code(), first.err());
    assertTrue(first.out().contains("is ready, with Java"), first.out());
    assertTrue(first.out().contains("runtime was sent"), first.out());
    Ended again = godwit("", "doctor", "ssh://box", "--ssh-config", config);
    assertTrue(again.out().contains("was there already"), again.out());
    Ended no = godwit("", "doctor", "ssh://box", "--ssh-config", config, "--java", "/no/java");
    assertEquals(3, no.code());
    assertTrue(no.err().contains("there is no /no/java"), no.err());
    Ended list =
        Processes.run(
            List.of(
                "env",
                "GODWIT_HOME=" + server.home(),
                Processes.java(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.godwit.cli.Godwit",
                "cache",
                "--prune",
                "0"),
            "");
    assertTrue(list.out().startsWith("deleted"), list.out() + list.err());
    assertEquals(List.of(), codeThere());
  }

  @Test
  void aProcessKilledThereIsALostChainAndTheSnapshotIsKept() throws Exception {
    Ended e =
        run(
            """
            @Migratable public static void main(String[] args) {
              System.out.println("before");
              Teleport.to(BOX);
              System.out.println("there");
              Runtime.getRuntime().halt(137);
            }
            """,
            "");
    assertEquals("before\nthere\n", e.out());
    assertEquals(1, e.code());
    assertTrue(e.err().contains("dev.godwit.ChainLostException"), e.err());
    assertTrue(e.err().contains("not run again by itself"), e.err());
    assertTrue(e.err().contains("godwit resume --force"), e.err());
  }
}
