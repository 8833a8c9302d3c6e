package dev.golink.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Compares the list of libraries with those that the program really contains. */
class LibraryTest {
    private static final Path TEXTS = Path.of("../assets/licences");

    @Test
    void libraryListMatchesTheModulesOfTheImage() {
        Set<String> named = Library.ALL.stream().flatMap(one -> one.modules().stream()).collect(Collectors.toSet());

        assertThat(named).isEqualTo(shipped());
    }

    @Test
    void everyLibraryHasTheTextsOfItsLicences() {
        for (Library library : Library.ALL) {
            assertThat(library.texts()).as(library.name()).isNotEmpty()
                    .allMatch(text -> Files.exists(TEXTS.resolve(text))
                            || library.modules().contains(text.replaceAll("\\.txt$", "")));
        }
    }

    @Test
    void everyTextBelongsToALibrary() {
        Set<String> used = Library.ALL.stream().flatMap(one -> one.texts().stream()).collect(Collectors.toSet());

        assertThat(used).contains(Objects.requireNonNull(TEXTS.toFile().list()));
    }

    /** The modules that jlink finds: those that the console's module requires, directly or indirectly. */
    private static Set<String> shipped() {
        Path[] path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of)
                .filter(one -> isMain(one.toString())).toArray(Path[]::new);
        Configuration image = Configuration.resolve(ModuleFinder.of(path),
                List.of(ModuleLayer.boot().configuration()), ModuleFinder.ofSystem(), Set.of("dev.golink.app"));
        return image.modules().stream().map(ResolvedModule::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("dev.golink"))
                // Java adds all jars without a descriptor if one is needed: empty ones of JavaFX, and a helper of tests.
                .filter(name -> !name.matches("javafx\\.\\w+Empty|golink\\.browser"))
                .collect(Collectors.toSet());
    }

    /** Excludes tests, which are not modules, and their tools, which have parts that do not fit on a module path. */
    private static boolean isMain(String entry) {
        return !entry.contains("test-classes")
                && !entry.matches(".*(junit|testfx|hamcrest|assertj|archunit|awaitility|osgi|byte-buddy).*");
    }
}
