package dev.golink.phones.adb.bridge;

import java.util.concurrent.CompletionStage;

/**
 * Looks for phones at an adb server and, once it is told to, connects them to a GoLink server. Any thread may call its
 * methods; none blocks, but for {@link #connecting} the first time.
 */
public interface AdbBridge extends AutoCloseable {
    /** What adb sees now. */
    BridgeState state();

    /**
     * Whether the phones that adb sees are connected to the server; at first, they are only looked for. The first time, this
     * asks for the bridge's credential, which may take some milliseconds.
     *
     * @throws IllegalStateException if there is no credential; then no phone is connected
     */
    void connecting(boolean on);

    /**
     * Asks adb for a phone in the network, as {@code adb connect} does.
     *
     * @param address host and port, or only a host
     */
    CompletionStage<AdbAnswer> connect(String address);

    /** Makes adb forget a phone in the network, as {@code adb disconnect} does. */
    CompletionStage<AdbAnswer> disconnect(String address);

    /**
     * Pairs with a phone in the network, as {@code adb pair} does (Android 11 and later).
     *
     * @param address host and port that the phone shows
     * @param code    the code that the phone shows
     */
    CompletionStage<AdbAnswer> pair(String address, String code);

    /** Starts the adb server of this computer. Only after its user agreed, since an adb of another version ends a running one. */
    CompletionStage<AdbAnswer> startAdb();

    /** Disconnects all phones and leaves nothing on them. The adb server goes on. */
    @Override
    void close();

    /** Is told of changes. */
    @FunctionalInterface
    interface Listener {
        /** Called on the bridge's thread after each change, with the whole state. */
        void changed(BridgeState state);
    }
}
