package dev.golink.server.desired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.DesiredSharing;
import dev.golink.server.fleet.screen.ScreenWish;

class DesiredSharingStoreTest {
    private static final PhoneId A = new PhoneId("a");
    private static final PhoneId B = new PhoneId("电话+7");
    private static final DesiredSharing ANNAS = new DesiredSharing(new OperatorId("安娜"),
            new ScreenWish(Codec.JPEG, 640, 5, 900_000));

    @TempDir
    private Path folder;

    @Test
    void wantedSharingsSurviveARestart() {
        try (DesiredSharingStore store = open()) {
            store.sharings().want(A, ANNAS);
            store.sharings().want(B, ANNAS);
            assertThat(store.sharings().withdraw(A)).isTrue();
            assertThat(store.sharings().withdraw(A)).isFalse();
        }

        try (DesiredSharingStore store = open()) {
            assertThat(store.sharings().of(A)).isNull();
            assertThat(store.sharings().of(B)).isEqualTo(ANNAS);
        }
    }

    @Test
    void wantedSharingsAreWrittenBeforeTheServerCloses() {
        try (DesiredSharingStore store = open()) {
            store.sharings().want(A, ANNAS);

            await().until(() -> Files.exists(file()));

            assertThat(file()).hasContent("""
                    {
                    "version": 1,
                    "phones": {
                    "a": {"operator":"安娜","codec":"jpeg","max_size":640,"max_fps":5,"bitrate":900000}
                    }
                    }
                    """);
        }
    }

    @Test
    void theSameWishIsNotWrittenAgain() throws IOException {
        try (DesiredSharingStore store = open()) {
            store.sharings().want(A, ANNAS);
        }
        Files.delete(file());
        Files.writeString(file(), text("{\"a\":{\"operator\":\"anna\"}}"));

        try (DesiredSharingStore store = open()) {
            DesiredSharing read = store.sharings().of(A);
            assertThat(read).isEqualTo(new DesiredSharing(new OperatorId("anna"), ScreenWish.DEFAULT));
            store.sharings().want(A, new DesiredSharing(new OperatorId("anna"), ScreenWish.DEFAULT));
        }

        assertThat(file()).hasContent(text("{\"a\":{\"operator\":\"anna\"}}"));
    }

    @Test
    void aFileWithInvalidEntriesIsCopiedAndItsValidEntriesAreUsed() throws IOException {
        Files.writeString(file(),
                text("{\"a\":{\"operator\":\"anna\"},\"b\":{},\"c\":7,\"d\":{\"operator\":\"no name\\n\"}}"));

        try (DesiredSharingStore store = open()) {
            assertThat(store.sharings().of(A)).isNotNull();
            assertThat(store.sharings().of(new PhoneId("b"))).isNull();
            assertThat(store.sharings().of(new PhoneId("c"))).isNull();
        }

        assertThat(folder.resolve("sharing.json.unreadable-1")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"version\":2,\"phones\":{}}"})
    void aFileOfAnotherKindIsSetAside(String text) throws IOException {
        Files.writeString(file(), text);

        try (DesiredSharingStore store = open()) {
            assertThat(store.sharings().of(A)).isNull();
            store.sharings().want(A, ANNAS);
        }

        assertThat(folder.resolve("sharing.json.unreadable-1")).hasContent(text);
        try (DesiredSharingStore store = open()) {
            assertThat(store.sharings().of(A)).isEqualTo(ANNAS);
        }
    }

    @Test
    void theSecondServerOfAFolderWritesNothing() {
        try (DesiredSharingStore first = open()) {
            first.sharings().want(A, ANNAS);
            try (DesiredSharingStore second = open()) {
                second.sharings().want(B, ANNAS);
                assertThat(second.sharings().of(A)).as("those are the first server's").isNull();
            }
        }

        try (DesiredSharingStore store = open()) {
            assertThat(store.sharings().of(A)).isEqualTo(ANNAS);
            assertThat(store.sharings().of(B)).isNull();
        }
    }

    @Test
    void anUnusableFolderKeepsWantedSharingsInMemoryOnly() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");

        try (DesiredSharingStore store = DesiredSharingStore.open(inTheWay)) {
            store.sharings().want(A, ANNAS);

            assertThat(store.sharings().of(A)).isEqualTo(ANNAS);
        }
    }

    @Test
    void aboveFiftyThousandPhonesTheOldestWishIsDropped() {
        DesiredSharings sharings = DesiredSharings.inMemory();
        for (int i = 0; i < DesiredSharings.MOST; i++) {
            assertThat(sharings.want(new PhoneId("p" + i), ANNAS)).isNull();
        }
        sharings.want(new PhoneId("p0"), ANNAS);

        assertThat(sharings.want(A, ANNAS)).isEqualTo(new PhoneId("p1"));

        assertThat(sharings.of(A)).isEqualTo(ANNAS);
        assertThat(sharings.of(new PhoneId("p0"))).isEqualTo(ANNAS);
        assertThat(sharings.of(new PhoneId("p1"))).isNull();
    }

    private DesiredSharingStore open() {
        return DesiredSharingStore.open(folder);
    }

    private Path file() {
        return folder.resolve("sharing.json");
    }

    private static String text(String phones) {
        return "{\"version\":1,\"phones\":" + phones + "}";
    }
}
