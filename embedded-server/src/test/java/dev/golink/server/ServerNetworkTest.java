package dev.golink.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.golink.server.ServerAddresses.Host;
import dev.golink.server.ServerAddresses.Tls;
import dev.golink.server.network.LocalAddress;
import dev.golink.server.network.LocalNames;
import dev.golink.server.network.LocalNamesWatch;
import dev.golink.server.threads.ManualScheduler;

/** Which addresses a server shows. */
@Timeout(60)
class ServerNetworkTest {
    private final ManualScheduler scheduler = new ManualScheduler();
    private final List<ServerAddresses> told = new CopyOnWriteArrayList<>();
    private LocalNames now = computer(at("192.168.1.10", "eth0", false), at("fd00:aa::5", "eth0", false),
            at("172.17.0.1", "docker0", true));
    @TempDir
    private Path data;
    private ServerSecurity security;

    @BeforeEach
    void start() throws IOException {
        security = new ServerSecurity(new TlsSetting.Own(), data);
    }

    @AfterEach
    void end() {
        security.close();
        scheduler.shutdownNow();
    }

    @Test
    void aServerOnAllAddressesShowsThoseOfThisComputerInOrder() {
        ServerAddresses shown = network("0.0.0.0").addresses();

        assertThat(shown.hosts()).extracting(Host::text).containsExactly("192.168.1.10", "fd00:aa::5", "172.17.0.1");
        assertThat(shown.hosts()).extracting(Host::isVirtual).containsExactly(false, false, true);
        assertThat(shown.webSocket()).hasToString("ws://192.168.1.10:8080");
        assertThat(shown.http()).hasToString("http://192.168.1.10:8081");
        assertThat(shown.secureWebSocket()).hasToString("wss://192.168.1.10:8080");
        assertThat(shown.https()).hasToString("https://192.168.1.10:8081");
        assertThat(shown.phonePage(shown.hosts().get(1))).hasToString("http://[fd00:aa::5]:8080/phone");
        assertThat(shown.trustPage(shown.first())).hasToString("http://192.168.1.10:8080/trust");
    }

    @Test
    void aServerWithoutIpv6ShowsNoAddressOfIt() {
        ServerNetwork network = new ServerNetwork(endpoints("0.0.0.0"), false, watch(), security);

        assertThat(network.addresses().hosts()).extracting(Host::text).containsExactly("192.168.1.10", "172.17.0.1");
    }

    @Test
    void aServerOnOneAddressShowsThatOne() {
        assertThat(network("192.0.2.7").addresses().hosts()).extracting(Host::text).containsExactly("192.0.2.7");
        assertThat(network("::1").addresses().webSocket()).hasToString("ws://[::1]:8080");
        assertThat(network("127.0.0.1").addresses().isLocalOnly()).isTrue();
    }

    @Test
    void withoutANetworkOnlyThisComputerCanUseTheAddress() {
        now = computer();
        ServerAddresses shown = network("0.0.0.0").addresses();

        assertThat(shown.hosts()).isEmpty();
        assertThat(shown.isLocalOnly()).isFalse();
        assertThat(shown.webSocket()).hasToString("ws://127.0.0.1:8080");
    }

    @Test
    void aChangeIsToldOnce() throws IOException {
        LocalNamesWatch names = watch();
        ServerNetwork network = new ServerNetwork(endpoints("0.0.0.0"), true, names, security);
        network.begin();
        network.watchAddresses(told::add);

        now = computer(at("192.168.1.77", "eth0", false));
        scheduler.tick();
        scheduler.tick();

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().webSocket()).hasToString("ws://192.168.1.77:8080");
    }

    @Test
    void aClosedWatchIsToldNothing() {
        ServerNetwork network = network("0.0.0.0");
        network.begin();
        network.watchAddresses(told::add).close();

        now = computer(at("192.168.1.77", "eth0", false));
        scheduler.tick();

        assertThat(told).isEmpty();
    }

    @Test
    void thePageIsInTlsAsSoonAsTheServerSpeaksItExceptOnThisComputer() {
        ServerNetwork network = network("0.0.0.0");
        ServerNetwork local = network("127.0.0.1");
        assertThat(network.addresses().tls()).isEqualTo(Tls.PREPARING);

        security.begin(_ -> {});

        await().untilAsserted(() -> assertThat(network.addresses().tls()).isEqualTo(Tls.OWN_CA));
        assertThat(network.addresses().pin()).isEqualTo(security.pin()).isPresent();
        assertThat(network.addresses().phonePage(network.addresses().first()))
                .hasToString("https://192.168.1.10:8080/phone");
        assertThat(local.addresses().phonePage(local.addresses().first())).hasToString("http://127.0.0.1:8080/phone");
    }

    @Test
    void aFolderThatCantBeWrittenIsToldAsAFailure() throws IOException {
        Files.createFile(data.resolve("tls")); // where the folder should be
        ServerNetwork network = network("0.0.0.0");
        network.watchAddresses(told::add);

        security.begin(_ -> {});

        await().untilAsserted(() -> assertThat(told).extracting(ServerAddresses::tls).containsExactly(Tls.FAILED));
        assertThat(network.addresses().pin()).isEmpty();
    }

    @Test
    void theNamesOfThisComputerAreItsOwn() {
        assertThat(network("127.0.0.1").ownNames()).contains("lab_pc", "lab_pc.local", "localhost");
        now = new LocalNames("lab-pc.example", List.of());
        assertThat(network("127.0.0.1").ownNames()).contains("lab-pc.example", "lab-pc.local");
    }

    private ServerNetwork network(String bind) {
        return new ServerNetwork(endpoints(bind), true, watch(), security);
    }

    private LocalNamesWatch watch() {
        return new LocalNamesWatch(() -> now, scheduler, Duration.ofSeconds(3));
    }

    private static Endpoints endpoints(String bind) {
        return new Endpoints(InetAddress.ofLiteral(bind), 8080, 8081);
    }

    private static LocalNames computer(LocalAddress... addresses) {
        return new LocalNames("lab_pc", List.of(addresses));
    }

    private static LocalAddress at(String address, String name, boolean isVirtual) {
        return new LocalAddress(InetAddress.ofLiteral(address), 24, name, isVirtual, !isVirtual);
    }
}
