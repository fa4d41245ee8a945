package io.scribehook.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files under one folder of a ZIP archive, such as the Android archive in which the model is published. */
record ModelArchive(String folder) {

    /** Writes the files below {@code target}, each forced to disk before the next. */
    void unpack(InputStream archive, Path target) throws IOException {
        Path root = target.toAbsolutePath().normalize();
        try (ZipInputStream entries = new ZipInputStream(archive)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.isDirectory() || !entry.getName().startsWith(folder)) continue;
                write(entries, inside(root, entry.getName().substring(folder.length())));
            }
        }
    }

    private static Path inside(Path root, String name) throws IOException {
        Path file = root.resolve(name).normalize();
        if (!file.startsWith(root) || file.equals(root)) throw new IOException("an archive entry leads outside");
        return file;
    }

    private static void write(InputStream content, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            content.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }
}
