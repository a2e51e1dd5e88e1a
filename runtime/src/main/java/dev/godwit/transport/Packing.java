package dev.godwit.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Packs classes as jars whose bytes follow from their contents alone. */
final class Packing {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 0);

  private Packing() {}

  /** The files below a directory. */
  static byte[] ofDirectory(Path directory) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    collect(directory, n -> true, files);
    return packed(files);
  }

  /** Those files of directories and jars whose names are chosen; of two of one name the first. */
  static byte[] ofSelection(Iterable<Path> sources, Predicate<String> chosen) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (Path source : sources) {
      collect(source, chosen, files);
    }
    // The versions of multi-release jars count only if the manifest says so.
    files.put(
        JarFile.MANIFEST_NAME,
        "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n"
            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return packed(files);
  }

  /** What can be known of the files below a directory without reading them. */
  static String state(Path directory) throws IOException {
    StringBuilder state = new StringBuilder();
    try (Stream<Path> all = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile)
          .sorted()
          .forEach(
              f -> {
                try {
                  BasicFileAttributes a = Files.readAttributes(f, BasicFileAttributes.class);
                  state.append(f).append(' ').append(a.size()).append(' ');
                  state.append(a.lastModifiedTime()).append('\n');
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return state.toString();
  }

  private static void collect(Path source, Predicate<String> chosen, Map<String, byte[]> files)
      throws IOException {
    if (!Files.isDirectory(source)) {
      try (ZipFile jar = new ZipFile(source.toFile())) {
        for (ZipEntry e : java.util.Collections.list(jar.entries())) {
          if (!e.isDirectory() && chosen.test(e.getName()) && !files.containsKey(e.getName())) {
            try (InputStream in = jar.getInputStream(e)) {
              files.put(e.getName(), in.readAllBytes());
            }
          }
        }
      }
      return;
    }
    try (Stream<Path> all = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
      for (Path f : all.filter(Files::isRegularFile).toList()) {
        String name = source.relativize(f).toString().replace('\\', '/');
        if (chosen.test(name) && !files.containsKey(name)) {
          files.put(name, Files.readAllBytes(f));
        }
      }
    }
  }

  private static byte[] packed(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED); // What deflating gives depends on the machine.
      for (Map.Entry<String, byte[]> f : files.entrySet()) {
        ZipEntry e = new ZipEntry(f.getKey());
        e.setTimeLocal(NO_TIME);
        e.setSize(f.getValue().length);
        CRC32 crc = new CRC32();
        crc.update(f.getValue());
        e.setCrc(crc.getValue());
        out.putNextEntry(e);
        out.write(f.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
