package dev.golink.server.pages.hosts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two network namespaces, joined like two computers by a cable. Only root can make them. */
final class TwoHosts implements AutoCloseable {
    /** The address of the server's host. */
    static final String SERVER = "10.87.0.1";
    /** The address of the phone's host. */
    static final String PHONE = "10.87.0.2";

    private final String ip;
    private final String server = "golink-server-" + ProcessHandle.current().pid();
    private final String phone = "golink-phone-" + ProcessHandle.current().pid();

    /** Makes both. Skips the test with a message where that is not possible. */
    TwoHosts() throws IOException {
        Path program = Tools.require("ip", "iproute2");
        ip = program.toString();
        try {
            Tools.run(ip, "netns", "add", server);
        } catch (IOException e) {
            throw Tools.skip("Two hosts need root and network namespaces: " + e.getMessage());
        }
        Tools.run(ip, "netns", "add", phone);
        Tools.run(ip, "-n", server, "link", "add", "lan", "type", "veth", "peer", "name", "lan", "netns", phone);
        join(server, SERVER);
        join(phone, PHONE);
    }

    private void join(String host, String address) throws IOException {
        // An IPv6 address becomes usable a second after its link. To a browser that is a change of network, which ends
        // what it loads.
        Tools.run(ip, "netns", "exec", host, "sh", "-c", "echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6");
        Tools.run(ip, "-n", host, "address", "add", address + "/24", "dev", "lan");
        Tools.run(ip, "-n", host, "link", "set", "lan", "up");
        Tools.run(ip, "-n", host, "link", "set", "lo", "up");
    }

    /** The beginning of a command line that runs on the server's host. */
    List<String> onServer() {
        return List.of(ip, "netns", "exec", server);
    }

    /** The beginning of a command line that runs on the phone's host. */
    List<String> onPhone() {
        return List.of(ip, "netns", "exec", phone);
    }

    @Override
    public void close() throws IOException {
        List<IOException> problems = new ArrayList<>();
        for (String host : List.of(server, phone)) {
            try {
                Tools.run(ip, "netns", "delete", host);
            } catch (IOException e) {
                problems.add(e);
            }
        }
        if (!problems.isEmpty()) {
            throw problems.getFirst();
        }
    }
}
