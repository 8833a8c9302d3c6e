package dev.golink.server.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;
import dev.golink.server.fleet.profile.ProfileEdit;

class ProfileStoreTest {
    private static final PhoneId A = new PhoneId("a");
    private static final PhoneId B = new PhoneId("电话+7");

    @TempDir
    private Path parent;

    @Test
    void profilesSurviveARestart() {
        Profile profile = new Profile("Till 7", List.of("Shop", "西"), List.of("demo"), "two\nlines, \"quoted\" {}", 7);
        edit(Set.of(A), new ProfileEdit(profile.nickname(), profile.note(), Set.copyOf(profile.groups()), Set.of(),
                Set.copyOf(profile.tags()), Set.of(), new Numbering.From(7)));
        edit(Set.of(B), ProfileEdit.nickname("é"));

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(A)).isEqualTo(profile);
            assertThat(store.profiles().of(B).nickname()).isEqualTo("é");
        }
    }

    @Test
    void aDecomposedIdInTheFileMeansTheSamePhone() throws IOException {
        write("{\"version\": 1, \"phones\": {\"pho\u0300ng\": {\"nickname\":\"cafe\u0301\"}}}");

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(new PhoneId("phòng")).nickname()).isEqualTo("café");
        }
        assertThat(aside(1)).doesNotExist();
    }

    @Test
    void twoEntriesOfOnePhoneAreMergedAndTheFileIsCopied() throws IOException {
        String twice = "{\"version\": 1, \"phones\": {\"pho\u0300ng\": {\"nickname\":\"one\",\"groups\":[\"a\"]},"
                + "\"phòng\": {\"nickname\":\"two\",\"groups\":[\"b\"],\"note\":\"here\"}}}";
        write(twice);

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(new PhoneId("phòng")))
                    .isEqualTo(new Profile("one", List.of("a", "b"), List.of(), "here", 0));
        }
        assertThat(aside(1)).hasContent(twice);
    }

    @Test
    void theFileCanBeReadByAPerson() throws IOException {
        edit(Set.of(B, A), ProfileEdit.groups(Set.of("Shop"), Set.of()));

        assertThat(file()).hasContent("""
                {
                "version": 1,
                "phones": {
                "a": {"groups":["Shop"]},
                "电话+7": {"groups":["Shop"]}
                }
                }
                """);
    }

    @Test
    void tenThousandProfilesAreSaved() {
        Set<PhoneId> many = IntStream.range(0, 10_000).mapToObj(i -> new PhoneId("phone-" + i))
                .collect(Collectors.toSet());
        edit(many, ProfileEdit.note("x".repeat(200)));

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(many).allMatch(phone -> store.profiles().of(phone).note().length() == 200);
            assertThat(store.profiles().of(new PhoneId("phone-1"))).isSameAs(
                    store.profiles().of(new PhoneId("phone-2")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"version\": 1, \"phones\": {\"a\": {\"nick", "[]", "{}",
        "{\"version\": 2, \"phones\": {}}", "{\"version\": 1, \"phones\": []}"})
    void aFileThatIsNotUnderstoodIsKeptAsideAndTheServerGoesOn(String corrupt) throws IOException {
        write(corrupt);

        edit(Set.of(A), ProfileEdit.nickname("new"));

        assertThat(aside(1)).hasContent(corrupt);
        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(A).nickname()).isEqualTo("new");
        }
        assertThat(aside(2)).doesNotExist();
    }

    @Test
    void aFileWithInvalidTextIsCopied() throws IOException {
        Files.createDirectories(folder());
        Files.write(file(), new byte[]{(byte) 0xff, 0, (byte) 0xfe});

        ProfileStore.open(folder()).close();

        assertThat(aside(1)).hasBinaryContent(new byte[]{(byte) 0xff, 0, (byte) 0xfe});
    }

    @Test
    void anInvalidEntryDoesNotAffectTheOthersAndTheFileIsCopied() throws IOException {
        String text = "\uFEFF{\r\n\"version\": 1, \"phones\": {\"a\": {\"nickname\": \"Till\"}, \"no id\": {},"
                + " \"b\": {\"groups\": \"Shop\"}, \"c\": {\"nickname\": \"" + "x".repeat(65) + "\"}, \"d\": 7}}";
        write(text);

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(A).nickname()).isEqualTo("Till");
            assertThat(store.profiles().of(new PhoneId("c"))).isEqualTo(Profile.NONE);
        }

        assertThat(aside(1)).hasContent(text);
    }

    @Test
    void eachUnreadableFileIsCopiedOnceUnderItsOwnName() throws IOException {
        write("one");
        ProfileStore.open(folder()).close();
        ProfileStore.open(folder()).close();
        write("another");
        ProfileStore.open(folder()).close();

        assertThat(aside(1)).hasContent("one");
        assertThat(aside(2)).hasContent("another");
        assertThat(aside(3)).doesNotExist();
    }

    @Test
    void theSecondServerOfAFolderShowsProfilesButCannotEditThem() {
        try (ProfileStore first = ProfileStore.open(folder())) {
            first.profiles().edit(Set.of(A), ProfileEdit.nickname("first"));
        }
        try (ProfileStore first = ProfileStore.open(folder()); ProfileStore second = ProfileStore.open(folder())) {
            assertThat(second.profiles().of(A).nickname()).isEqualTo("first");
            assertThatThrownBy(() -> second.profiles().edit(Set.of(A), ProfileEdit.nickname("second")))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Another server")
                    .hasMessageContaining(file().toString());
            first.profiles().edit(Set.of(A), ProfileEdit.nickname("still first"));
        }
        try (ProfileStore next = ProfileStore.open(folder())) {
            assertThat(next.profiles().of(A).nickname()).isEqualTo("still first");
            assertThat(next.profiles().edit(Set.of(A), ProfileEdit.nickname("next"))).hasSize(1);
        }
    }

    @Test
    void aFileThatCannotBeReadIsNeverWrittenOver() throws IOException {
        Files.createDirectories(file());

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThatThrownBy(() -> store.profiles().edit(Set.of(A), ProfileEdit.nickname("x")))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(file().toString());
        }

        assertThat(file()).isDirectory();
    }

    @Test
    void anUnusableFolderGivesNoProfilesAndRefusesEdits() throws IOException {
        Files.writeString(folder(), "a file where the folder should be");

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(A)).isEqualTo(Profile.NONE);
            assertThatThrownBy(() -> store.profiles().edit(Set.of(A), ProfileEdit.nickname("x")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aFolderThatCannotBeLockedIsShownButCannotBeEdited() throws IOException {
        edit(Set.of(A), ProfileEdit.nickname("before"));
        Files.delete(folder().resolve("profiles.lock"));
        Files.createDirectory(folder().resolve("profiles.lock")); // no server can open a directory, not even as superuser

        try (ProfileStore store = ProfileStore.open(folder())) {
            assertThat(store.profiles().of(A).nickname()).isEqualTo("before");
            assertThatThrownBy(() -> store.profiles().edit(Set.of(A), ProfileEdit.nickname("x")))
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(file().toString());
        }
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        edit(Set.of(A), ProfileEdit.nickname("first"));
        Path target = Files.move(file(), parent.resolve("elsewhere.json"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Files.createSymbolicLink(file(), target);

        edit(Set.of(A), ProfileEdit.nickname("second"));

        assertThat(file()).isSymbolicLink();
        assertThat(target).content().contains("second");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target))).isEqualTo("rw-------");
    }

    @Test
    void theCopyOfAnUnreadableFileHasTheSamePermissions() throws IOException {
        write("not understood");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));

        edit(Set.of(A), ProfileEdit.nickname("x"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(aside(1)))).isEqualTo("rw-------");
    }

    @Test
    void profilesAreInMemoryWithoutAFolder() {
        try (ProfileStore store = ProfileStore.open(null)) {
            store.profiles().edit(Set.of(A), ProfileEdit.nickname("x"));

            assertThat(store.profiles().of(A).nickname()).isEqualTo("x");
        }
    }

    @Test
    void savingLeavesOnlyTheFileAndItsLock() throws IOException {
        edit(Set.of(A), ProfileEdit.nickname("x"));

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("profiles.json",
                    "profiles.lock");
        }
    }

    private void edit(Set<PhoneId> phones, ProfileEdit edit) {
        try (ProfileStore store = ProfileStore.open(folder())) {
            store.profiles().edit(phones, edit);
        }
    }

    private void write(String text) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), text);
    }

    private Path folder() {
        return parent.resolve("data");
    }

    private Path file() {
        return folder().resolve("profiles.json");
    }

    private Path aside(int number) {
        return folder().resolve("profiles.json.unreadable-" + number);
    }
}
