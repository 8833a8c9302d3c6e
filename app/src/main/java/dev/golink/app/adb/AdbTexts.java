package dev.golink.app.adb;

import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.ui.presentation.Indicator;
import dev.golink.ui.texts.Texts;

/**
 * What the window says about devices at adb.
 *
 * @param texts the texts of one language
 */
public record AdbTexts(Texts texts) {
    /**
     * What a device is and what to do about it.
     *
     * @param indicator its shape
     * @param state     in a few words
     * @param advice    what to do, in sentences; empty if there is nothing to do
     */
    public record Look(Indicator indicator, String state, String advice) {}

    /** The model of a device, or its serial number where the model is not known. */
    public static String name(Device device) {
        String model = device.device().model();
        return model.isEmpty() ? device.device().serial() : model.replace('_', ' ');
    }

    /**
     * How a device is.
     *
     * @param connecting whether phones are connected at all
     */
    public Look look(Device device, boolean connecting) {
        return switch (device.link()) {
            case NONE -> unlinked(device.device().state(), connecting);
            case DESCRIBING -> new Look(Indicator.ASKED, texts.text("adb.link.describing"), device.words());
            case CONNECTING -> new Look(Indicator.ASKED, texts.text("adb.link.connecting"), device.words());
            case ONLINE -> new Look(Indicator.ONLINE, texts.text("adb.link.online"), device.words());
            case WAITING ->
                new Look(Indicator.WAITING, texts.text("adb.link.waiting"), texts.text("adb.link.waiting.more"));
            case SAME_PHONE -> new Look(Indicator.DONE, texts.text("adb.link.same"), samePhone(device));
            case SENT_AWAY -> new Look(Indicator.REFUSED, texts.text("adb.link.sentAway"),
                    texts.text("adb.link.sentAway.why", device.words()));
            case FAILED -> new Look(Indicator.REFUSED, texts.text("adb.link.failed"),
                    device.words().isEmpty() ? texts.text("adb.link.again")
                            : texts.text("adb.link.failed.why", device.words()));
        };
    }

    /** Why phones can't be looked for. */
    public String failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused
                    && refused.refusal().code() == Refusal.Code.BRIDGE_NAME_TAKEN) {
                return texts.text("adb.failed.name", refused.refusal().about());
            }
        }
        return texts.text("adb.failed", String.valueOf(failure.getMessage()));
    }

    private String samePhone(Device device) {
        return device.phone() == null ? device.words() : texts.text("adb.link.same.more", device.phone().value());
    }

    private Look unlinked(DeviceState state, boolean connecting) {
        return switch (state) {
            case DEVICE -> connecting ? new Look(Indicator.ASKED, texts.text("adb.link.connecting"), "")
                    : new Look(Indicator.OFFLINE, texts.text("adb.link.none"), "");
            case UNAUTHORIZED -> new Look(Indicator.LATE, texts.text("adb.state.unauthorized"),
                    texts.text("adb.state.unauthorized.more"));
            case AUTHORIZING ->
                new Look(Indicator.ASKED, texts.text("adb.state.authorizing"),
                        texts.text("adb.state.authorizing.more"));
            case OFFLINE ->
                new Look(Indicator.STALE, texts.text("adb.state.offline"), texts.text("adb.state.offline.more"));
            case CONNECTING -> new Look(Indicator.ASKED, texts.text("adb.state.connecting"), "");
            case NO_PERMISSIONS -> new Look(Indicator.REFUSED, texts.text("adb.state.noPermissions"),
                    texts.text("adb.state.noPermissions.more"));
            case RECOVERY -> noAndroid(texts.text("adb.state.recovery"));
            case SIDELOAD -> noAndroid(texts.text("adb.state.sideload"));
            case RESCUE -> noAndroid(texts.text("adb.state.rescue"));
            case BOOTLOADER -> noAndroid(texts.text("adb.state.bootloader"));
            case DETACHED -> new Look(Indicator.UNREACHABLE, texts.text("adb.state.detached"), "");
            case UNKNOWN -> new Look(Indicator.UNKNOWN, texts.text("adb.state.unknown"),
                    texts.text("adb.state.unknown.more"));
        };
    }

    private Look noAndroid(String state) {
        return new Look(Indicator.UNKNOWN, state, texts.text("adb.state.noAndroid"));
    }
}
