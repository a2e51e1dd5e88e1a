package dev.godwit.transport;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;

/**
 * The directory of this account's own things: {@code ~/.godwit}, or what {@code -Dgodwit.home} or
 * the environment's {@code GODWIT_HOME} names. Only its owner can use it.
 */
final class Home {
  private Home() {}

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  static Path path() {
    String named =
        System.getProperty("godwit.home", System.getenv().getOrDefault("GODWIT_HOME", ""));
    return named.isEmpty() ? Path.of(System.getProperty("user.home"), ".godwit") : Path.of(named);
  }

  /** Whom a new file belongs to: an account need not have a name. */
  private static UserPrincipal self(Path directory) throws IOException {
    Path mine = Files.createTempFile(directory, "owner", null);
    try {
      return Files.getOwner(mine);
    } finally {
      Files.delete(mine);
    }
  }

  /** A directory below, which is made if it is not there. */
  static Path directory(String name) throws IOException {
    Path directory = path().resolve(name);
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
    }
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return directory;
    }
    UserPrincipal owner = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS);
    if (!owner.getName().equals(System.getProperty("user.name"))
        && !owner.equals(self(directory))) {
      throw new FileSystemException(directory.toString(), null, "it belongs to " + owner.getName());
    }
    if (!Files.getPosixFilePermissions(directory).equals(OWNER_ONLY)) {
      Files.setPosixFilePermissions(directory, OWNER_ONLY);
    }
    return directory;
  }
}
