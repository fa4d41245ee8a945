package io.scribehook.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The small model of American English that comes with this module, as files, which is how the native library wants it. It
 * takes 68 MB on disk.
 */
final class BundledModel {

    static final String NAME = "vosk-model-en-0.3.45";

    private static final String RESOURCE = "/stt/vosk-model-en.zip";
    private static final ModelArchive ARCHIVE = new ModelArchive("assets/model-en-us/");
    private static final String COMPLETE = ".ok";

    private BundledModel() {}

    /**
     * The model's directory in {@code directory}, unpacked there unless it already was. A crash leaves nothing that would be
     * taken for a model; threads and processes that share the directory wait for each other.
     */
    static synchronized Path unpackedIn(Path directory) throws IOException {
        Path model = directory.resolve(NAME);
        if (isComplete(model)) return model;
        Files.createDirectories(directory);
        try (FileChannel lock = FileChannel.open(
                        directory.resolve(NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            if (!isComplete(model)) unpack(directory, model);
        }
        return model;
    }

    private static void unpack(Path directory, Path model) throws IOException {
        Path partial = directory.resolve(NAME + ".partial");
        delete(partial);
        delete(model);
        try (InputStream archive = BundledModel.class.getResourceAsStream(RESOURCE)) {
            if (archive == null) throw new IOException("the bundled speech model is missing from the class path");
            ARCHIVE.unpack(archive, partial);
        }
        dropDither(partial.resolve("conf").resolve("mfcc.conf"));
        Files.createFile(partial.resolve(COMPLETE));
        Files.move(partial, model, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Dither adds noise to the signal, and with it words that differ from run to run. */
    private static void dropDither(Path settings) throws IOException {
        Files.writeString(
                settings,
                "\n--dither=0.0\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    private static boolean isComplete(Path model) {
        return Files.exists(model.resolve(COMPLETE));
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) return;
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
