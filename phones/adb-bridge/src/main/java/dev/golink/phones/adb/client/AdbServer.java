package dev.golink.phones.adb.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.golink.phones.adb.client.AdbException.Kind;

/**
 * An adb server, which knows the devices and passes streams on to them. Each method makes a connection of its own and
 * blocks, for a bounded time, so methods are called on virtual threads; any number of threads may call them at a time.
 *
 * <p>It never ends the server and never changes it. Services: SERVICES.TXT of AOSP's adb.
 */
public final class AdbServer {
    /** The first version with transport ids and long lists of devices that have them (platform tools 28). */
    static final int OLDEST = 40;
    /** Version 41 is of 2018. Later ones are tried rather than refused; far larger numbers are no versions. */
    static final int NEWEST = 99;
    /** For the server itself, and for a phone that starts a service. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(8);
    /** adb itself waits about 10 seconds for a phone that does not answer. */
    private static final Duration NETWORK_LIMIT = Duration.ofSeconds(40);
    /**
     * The longest service of a device, in bytes. A server ends itself (!) at a service that is longer than the device's
     * packets, which are 4,096 bytes with a NUL on old devices.
     */
    static final int LONGEST_SERVICE = 4_095;

    private static final Pattern CODE = Pattern.compile("[^:\\s]{1,64}");
    private static final Pattern NETWORK_ADDRESS = Pattern.compile("[^\\s/]{1,255}");
    private static final Pattern VERSION = Pattern.compile("[0-9a-fA-F]{4}");

    private final AdbAddress address;
    private final Duration answerLimit;
    private final Duration networkLimit;

    /** A server. Nothing is connected yet. */
    public AdbServer(AdbAddress address) {
        this(address, ANSWER_LIMIT, NETWORK_LIMIT);
    }

    /** A server with other limits, for tests. */
    AdbServer(AdbAddress address, Duration answerLimit, Duration networkLimit) {
        this.address = address;
        this.answerLimit = answerLimit;
        this.networkLimit = networkLimit;
    }

    /** Where it listens. */
    public AdbAddress address() {
        return address;
    }

    /**
     * The version of the server's protocol, such as 41.
     *
     * @throws AdbException also if this client can't use the version
     */
    public int version() throws AdbException {
        String text = ask("host:version", answerLimit);
        if (!VERSION.matcher(text).matches()) {
            throw new AdbException(Kind.NO_ADB, "What listens at " + address + " is no adb server: it has no version.");
        }
        int version = Integer.parseInt(text, 16);
        if (version < OLDEST || version > NEWEST) {
            throw new AdbException(Kind.WRONG_VERSION, "The adb server at " + address + " has version " + version
                    + ". GoLink needs " + OLDEST + " or later (platform tools 28 or later).");
        }
        return version;
    }

    /** The devices, in the server's order. */
    public List<AdbDevice> devices() throws AdbException {
        return DeviceList.parse(ask("host:devices-l", answerLimit));
    }

    /** What a device's adb daemon can do beyond the first version, as names such as {@code shell_v2}. */
    public Set<String> features(TransportId device) throws AdbException {
        String names = ask("host-transport-id:" + device + ":features", answerLimit);
        return Stream.of(names.strip().split(",", -1)).filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Opens a stream to a service of a device. The caller closes it, which ends the service.
     *
     * @param service such as {@code shell,v2,raw:ls}; at most 4,095 bytes of UTF-8
     * @throws AdbException if the device is gone, or does not have the service
     */
    public AdbStream open(TransportId device, String service) throws AdbException {
        if (service.getBytes(UTF_8).length > LONGEST_SERVICE) {
            throw new AdbException(Kind.REFUSED, "A service of a device has at most " + LONGEST_SERVICE + " bytes.");
        }
        return connected(answerLimit, connection -> {
            connection.request("host:transport-id:" + device);
            connection.request(service);
        });
    }

    /** The lists of devices, now and after each change. The caller closes them. */
    DeviceLists track() throws AdbException {
        String[] first = {""};
        AdbConnection connection = connected(answerLimit, c -> {
            c.request("host:track-devices-l");
            first[0] = c.text();
        });
        return new DeviceLists(connection, first[0]);
    }

    /**
     * Connects a phone in the network, as {@code adb connect} does.
     *
     * @param phone host, or host and port
     * @return the server's words
     * @throws AdbException of the kind REFUSED with the server's words if it did not work
     */
    public String connect(String phone) throws AdbException {
        String words = ask("host:connect:" + checked(phone), networkLimit);
        // adb answers OKAY for failures too. Its own program prints both and exits with 0.
        if (words.startsWith("connected to") || words.startsWith("already connected to")) {
            return words;
        }
        throw new AdbException(Kind.REFUSED, words);
    }

    /**
     * Forgets a phone in the network, as {@code adb disconnect} does.
     *
     * @param phone host, or host and port, or the serial that adb lists
     * @return the server's words
     */
    public String disconnect(String phone) throws AdbException {
        return ask("host:disconnect:" + checked(phone), answerLimit);
    }

    /**
     * Pairs with a phone in the network, as {@code adb pair} does.
     *
     * @param phone host and port that the phone shows for pairing
     * @param code  the code that the phone shows
     * @return the server's words
     */
    public String pair(String phone, String code) throws AdbException {
        if (!CODE.matcher(code).matches()) {
            throw new AdbException(Kind.REFUSED, "This is no pairing code. The phone shows six digits.");
        }
        return ask("host:pair:" + code + ":" + checked(phone), networkLimit);
    }

    /** Without an address, adb would disconnect all phones. */
    private static String checked(String phone) throws AdbException {
        String address = phone.strip();
        if (!NETWORK_ADDRESS.matcher(address).matches()) {
            throw new AdbException(Kind.REFUSED, "Type the address of the phone, such as 192.168.1.20:5555.");
        }
        return address;
    }

    private String ask(String service, Duration limit) throws AdbException {
        String[] answer = {""};
        connected(limit, connection -> {
            connection.request(service);
            answer[0] = connection.text();
        }).close();
        return answer[0];
    }

    private AdbConnection connected(Duration limit, Exchange exchange) throws AdbException {
        AdbConnection connection = AdbConnection.to(address);
        TimeLimit time = new TimeLimit(connection, limit);
        try {
            exchange.with(connection);
            if (!time.stop()) {
                throw connection.silent(limit);
            }
            return connection;
        } catch (AdbException e) {
            connection.close();
            throw time.stop() ? e : connection.silent(limit);
        }
    }

    @FunctionalInterface
    private interface Exchange {
        void with(AdbConnection connection) throws AdbException;
    }
}
