package dev.golink.app.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.FindException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.google.gson.Gson;
import org.junit.jupiter.api.Test;

import dev.golink.app.help.Library;

/** The documents of the image: the texts of licences, and the list of parts for tools (SBOM). */
class DocumentsIT {
    private static final Path DOCUMENTS = Path.of(System.getProperty("golink.image"), "share/doc/golink");

    @Test
    void everyLibraryHasTheTextsOfItsLicences() {
        for (Library library : Library.ALL) {
            for (String text : library.texts()) {
                assertThat(DOCUMENTS.resolve("licences").resolve(text)).isNotEmptyFile();
            }
            assertThat(DOCUMENTS.resolve("libraries.txt")).content()
                    .contains(library.name() + ": " + library.licence() + " (" + String.join(", ", library.texts()));
        }
    }

    @Test
    void theTextOfALicenceInAJarNamesItsAuthors() {
        assertThat(DOCUMENTS.resolve("licences/org.slf4j.txt")).content().contains("QOS.ch", "free");
    }

    @Test
    void toolsCanReadTheListOfParts() throws IOException {
        Sbom sbom = sbom();

        assertThat(sbom.bomFormat()).isEqualTo("CycloneDX");
        assertThat(sbom.specVersion()).isEqualTo("1.6");
        assertThat(sbom.metadata().component().name()).isEqualTo("golink-app");
        assertThat(sbom.components()).allSatisfy(part -> {
            assertThat(part.type()).isIn("library", "platform");
            assertThat(part.purl()).startsWith("pkg:");
            assertThat(part.version()).isNotBlank();
            assertThat(part.licenses()).as(part.name()).isNotEmpty();
        });
        assertThat(sbom.components()).extracting(Part::purl).doesNotHaveDuplicates();
    }

    @Test
    void theListOfPartsNamesEveryLibraryAndTheJavaRuntime() throws IOException {
        List<String> parts = sbom().components().stream().map(part -> part.name() + "-" + part.version()).toList();

        for (Library library : Library.ALL) {
            for (String module : library.modules()) {
                assertThat(parts).as(module).anyMatch(jarOf(module)::startsWith);
            }
        }
        assertThat(parts).anyMatch(part -> part.startsWith("openjdk-25"))
                .anyMatch(part -> part.matches("ffmpeg-[0-9.]+"));
    }

    @Test
    void theListOfPartsIsTheSameForEachBuild() throws IOException {
        assertThat(sbom().serialNumber()).isNull();
        assertThat(sbom().metadata().timestamp()).isNull();
    }

    private static Sbom sbom() throws IOException {
        Path file = DOCUMENTS.resolve("golink.cdx.json");
        String reason = "The image was built without a network, so it has no list of parts: the list is not checked.";
        if (!Files.exists(file)) {
            System.out.println("Skipped. " + reason);
        }
        assumeTrue(Files.exists(file), reason);
        return new Gson().fromJson(Files.readString(file), Sbom.class);
    }

    /** The name of the jar with this module, such as {@code slf4j-api-2.0.20.jar}. */
    private static String jarOf(String module) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(path -> moduleOf(path).equals(Optional.of(module))).findFirst().orElseThrow().getFileName()
                .toString();
    }

    private static Optional<String> moduleOf(Path jar) {
        try {
            return ModuleFinder.of(jar).findAll().stream().findFirst().map(one -> one.descriptor().name());
        } catch (FindException e) {
            return Optional.empty(); // a tool of tests, which has no module
        }
    }

    private record Sbom(String bomFormat, String specVersion, String serialNumber, Metadata metadata,
            List<Part> components) {}

    private record Metadata(String timestamp, Part component) {}

    private record Part(String type, String name, String version, String purl, List<Map<String, Object>> licenses) {}
}
