package dev.golink.app.process.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.app.process.record.ThisProcess;
import dev.golink.server.files.LockFile;

/** Which of several starts opens the window, and what the others do. All sockets and locks are real. */
class InstanceStartTest {
    private static final URI LAB = URI.create("ws://lab.example:8080");
    private static final String LINK = "golink://lab.example";

    @TempDir
    private Path data;

    private final List<Instance> open = new ArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();

    @AfterEach
    void closeAll() {
        open.forEach(Instance::close);
    }

    @Test
    void aSecondStartHandsOverToTheFirst() {
        listen(start().console(), "window");

        assertThat(start().console()).isEqualTo(new Start.HandedOver(ProcessHandle.current().pid()));
        assertThat(taken).containsExactly("window: nothing");
    }

    @Test
    void aStartAfterTheEndOfTheFirstIsTheFirstAgain() throws IOException {
        Instance ended = listen(start().console(), "window");
        ended.close();

        assertThat(start().console()).isInstanceOfSatisfying(Start.First.class, first -> open.add(first.instance()));
        try (var files = Files.list(data.resolve("running"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("console.lock");
        }
    }

    @Test
    void windowsOfDifferentServersAreOpenedSideBySide() {
        listen(start().console(), "window");

        listen(start().consoleOf(LAB), "lab");
        listen(start().consoleOf(URI.create("ws://lab.example:8081")), "other");

        assertThat(start().consoleOf(URI.create("ws://LAB.example:8080"))).isInstanceOf(Start.HandedOver.class);
        assertThat(taken).containsExactly("lab: nothing");
    }

    @Test
    void aLinkGoesToTheWindowOfItsServer() {
        listen(start().console(), "window");
        listen(start().consoleOf(LAB), "lab");

        assertThat(start().link(LINK, LAB)).isInstanceOf(Start.HandedOver.class);
        assertThat(taken).containsExactly("lab: " + LINK);
    }

    @Test
    void aLinkToAnotherServerGoesToTheConsolesWindowAndLeavesTheServersWindowFree() {
        listen(start().consoleOf(URI.create("ws://a.example:8080")), "a");
        listen(start().console(), "window");

        assertThat(start().link(LINK, LAB)).isInstanceOf(Start.HandedOver.class);
        assertThat(taken).containsExactly("window: " + LINK);
        listen(start().consoleOf(LAB), "lab");
    }

    @Test
    void aLinkWithoutAnOpenWindowIsTheFirstStart() {
        Instance ended = listen(start().console(), "window");
        ended.close();

        listen(start().link(LINK, LAB), "lab");
    }

    @Test
    void anInvalidLinkIsShownInTheOpenWindowOnly() {
        start().showInvalid("golink:lab");
        listen(start().console(), "window");

        start().showInvalid("golink:lab");

        assertThat(taken).containsExactly("window: golink:lab");
    }

    @Test
    void whatAKilledProcessLeftIsReplaced() throws IOException {
        Path left = SocketFolder.newSocket();
        Files.createDirectories(data.resolve("running"));
        try (ServerSocketChannel killed = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            killed.bind(UnixDomainSocketAddress.of(left));
        }
        new Holder(new ThisProcess(4242, "monday"), Optional.of(left))
                .write(InstanceFiles.console(data).holder());

        listen(start().console(), "window");

        assertThat(start().console()).isInstanceOf(Start.HandedOver.class);
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void ofManyStartsAtTheSameMomentOneIsTheFirst() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<Start>> starts = IntStream.range(0, 12).mapToObj(_ -> {
            CompletableFuture<Start> start = new CompletableFuture<>();
            Thread.ofPlatform().start(() -> start.completeAsync(() -> {
                await().until(() -> go.getCount() == 0);
                Start found = start().console();
                if (found instanceof Start.First) {
                    listen(found, "window");
                }
                return found;
            }, Runnable::run));
            return start;
        }).toList();

        go.countDown();

        List<Start> found = starts.stream().map(CompletableFuture::join).toList();
        assertThat(found).filteredOn(Start.First.class::isInstance).hasSize(1);
        assertThat(found).filteredOn(Start.HandedOver.class::isInstance).hasSize(11);
        assertThat(taken).hasSize(11);
    }

    @Test
    void aProcessThatHangsIsNamed() throws IOException {
        Path socket = SocketFolder.newSocket();
        try (LockFile _ = lock(); ServerSocketChannel hanging = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            hanging.bind(UnixDomainSocketAddress.of(socket));
            new Holder(new ThisProcess(4242, ""), Optional.of(socket)).write(InstanceFiles.console(data).holder());
            InstanceStart impatient = new InstanceStart(data, Duration.ofMillis(50), Duration.ofMinutes(1),
                    System::nanoTime);

            assertThat(impatient.console()).isInstanceOfSatisfying(Start.Refused.class, refused -> assertThat(
                    refused.why()).contains("process 4242", "does not answer", data.toString(), "--data DIR"));
        } finally {
            SocketFolder.delete(socket);
        }
    }

    @Test
    void aProcessThatCannotBeReachedIsWaitedForAndThenNamed() throws IOException {
        AtomicLong nanos = new AtomicLong();
        InstanceStart start = new InstanceStart(data, Duration.ofSeconds(2), Duration.ofSeconds(5),
                () -> nanos.getAndAdd(Duration.ofSeconds(2).toNanos()));
        try (LockFile _ = lock()) {
            new Holder(new ThisProcess(4242, "another start of another computer"), Optional.empty())
                    .write(InstanceFiles.console(data).holder());

            assertThat(start.console()).isInstanceOfSatisfying(Start.Refused.class,
                    refused -> assertThat(refused.why()).contains("process 4242", data.toString(), "--data DIR"));
        }
        assertThat(nanos.get()).isBetween(Duration.ofSeconds(7).toNanos(), Duration.ofSeconds(12).toNanos());
    }

    @Test
    void aStartWaitsForTheEndOfAnEndingProcess() {
        Instance ending = listen(start().console(), "window");
        ending.endListening();
        CompletableFuture<Start> next = CompletableFuture.supplyAsync(() -> start().console());

        ending.close();

        assertThat(next).succeedsWithin(Duration.ofSeconds(20)).isInstanceOfSatisfying(Start.First.class,
                first -> open.add(first.instance()));
        assertThat(taken).isEmpty();
    }

    @Test
    void aFolderThatCannotBeLockedPreventsNoStart() throws IOException {
        Files.writeString(data.resolve("running"), "a file where a folder should be");

        for (int i = 0; i < 2; i++) {
            assertThat(start().console()).isInstanceOfSatisfying(Start.First.class, first -> {
                first.instance().listen(_ -> CompletableFuture.completedFuture(null));
                first.instance().close();
            });
        }
    }

    @Test
    void aDataFolderHasOneServer() throws IOException {
        try (ServerInstance _ = ServerInstance.begin(data)) {
            assertThatThrownBy(() -> ServerInstance.begin(data)).hasMessageContainingAll(
                    "another GoLink server (process " + ProcessHandle.current().pid() + ")", data.toString(),
                    "--data DIR", "--connect");
        }
        ServerInstance.begin(data).close();
    }

    @Test
    void aServerOnAnotherComputerIsNamedAsSuch() {
        Holder holder = new Holder(new ThisProcess(7, "monday"), Optional.empty());

        assertThat(ServerInstance.named(Optional.of(holder), new ThisProcess(8, "tuesday"), "server"))
                .isEqualTo("another GoLink server (process 7 of another computer)");
        assertThat(ServerInstance.named(Optional.empty(), new ThisProcess(8, ""), "server"))
                .isEqualTo("another GoLink server");
    }

    private InstanceStart start() {
        return new InstanceStart(data, Duration.ofSeconds(20), Duration.ofSeconds(20), System::nanoTime);
    }

    private LockFile lock() throws IOException {
        Files.createDirectories(data.resolve("running"));
        return LockFile.tryLock(InstanceFiles.console(data).lock()).orElseThrow();
    }

    /** Lets the first start take requests under a name. */
    private Instance listen(Start start, String name) {
        assertThat(start).isInstanceOf(Start.First.class);
        Instance instance = ((Start.First) start).instance();
        synchronized (open) {
            open.add(instance);
        }
        instance.listen(link -> {
            taken.add(name + ": " + link.orElse("nothing"));
            return CompletableFuture.completedFuture(null);
        });
        return instance;
    }
}
