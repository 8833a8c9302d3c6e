package dev.golink.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ImageCopyTest {
    @TempDir
    private Path folder;
    private Path image;
    private Path copy;

    @BeforeEach
    void makeImage() throws IOException {
        image = Files.createDirectories(folder.resolve("image/bin")).getParent();
        copy = folder.resolve("copy");
        Files.writeString(image.resolve("bin/golink"), "#!/bin/sh\n");
        Files.createDirectories(image.resolve("lib/server"));
        Files.writeString(image.resolve("lib/window.aot"), "a cache");
        Files.writeString(image.resolve("lib/server/headless.aot"), "a cache");
        Files.writeString(image.resolve("lib/modules"), "modules");
    }

    @Test
    void theCopyHasEverythingButTheCaches() throws IOException {
        ImageCopy.withoutCaches(image, copy);

        assertThat(copy).isDirectoryRecursivelyContaining("glob:**/golink")
                .isDirectoryRecursivelyContaining("glob:**/modules")
                .isDirectoryNotContaining("glob:**/*.aot");
        assertThat(copy.resolve("lib/server")).isEmptyDirectory();
        assertThat(image.resolve("lib/window.aot")).as("the image's own cache").exists();
    }

    @Test
    void aFileAndItsCopyAreTheSameOnTheDisk() throws IOException {
        ImageCopy.withoutCaches(image, copy);

        assertThat(Files.readAttributes(copy.resolve("lib/modules"), "unix:ino"))
                .isEqualTo(Files.readAttributes(image.resolve("lib/modules"), "unix:ino"));
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Files.createSymbolicLink(image.resolve("lib/link"), Path.of("modules"));

        ImageCopy.withoutCaches(image, copy);

        assertThat(Files.isSymbolicLink(copy.resolve("lib/link"))).isTrue();
        assertThat(Files.exists(copy.resolve("lib/link"), LinkOption.NOFOLLOW_LINKS)).isTrue();
        assertThat(copy.resolve("lib/link")).hasContent("modules");
    }
}
