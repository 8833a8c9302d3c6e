package dev.golink.app.adb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import dev.golink.app.fixtures.adb.AdbSamples;
import dev.golink.app.fixtures.adb.FakeBridges;
import dev.golink.app.preferences.PreferencesModel;
import dev.golink.phones.adb.bridge.AdbAnswer;
import dev.golink.phones.adb.bridge.BridgeState.Device;
import dev.golink.phones.adb.bridge.BridgeState.Link;
import dev.golink.phones.adb.client.AdbAddress;
import dev.golink.phones.adb.client.AdbStatus;
import dev.golink.phones.adb.client.DeviceState;
import dev.golink.ui.settings.Settings;

class AdbModelTest {
    private final FakeBridges adb = new FakeBridges();
    private final Settings settings = Settings.inMemory();
    private final PreferencesModel preferences = new PreferencesModel(settings);
    @AutoClose
    private AdbModel model = model();

    /** A model for which everything happens at once. */
    private AdbModel model() {
        return new AdbModel(adb, preferences.adb(), preferences::set, settings, work -> {
            while (work.getAsBoolean()) {
                // as in each pulse
            }
        }, Runnable::run);
    }

    @Test
    void nothingIsStartedBeforeTheWindowIsUp() {
        assertThat(adb.starts).isEmpty();

        model.begin();

        assertThat(adb.starts).containsExactly(AdbAddress.DEFAULT);
    }

    @Test
    void phonesAreOnlyLookedForUntilTheOperatorSaysOtherwise() {
        model.begin();
        adb.see(AdbSamples.plain(1, "R58M", DeviceState.DEVICE));
        assertThat(adb.asked).isEmpty();
        assertThat(model.devices()).hasSize(1);

        model.setConnecting(true);

        assertThat(adb.asked).containsExactly("connecting true");
    }

    @Test
    void whatTheOperatorChoseHoldsAtTheNextStart() {
        model.begin();
        model.setConnecting(true);
        model.close();
        adb.asked.clear();

        model = model();
        model.begin();

        assertThat(model.connectingProperty().get()).isTrue();
        assertThat(adb.asked).containsExactly("connecting true");
    }

    @Test
    void optionOfTheStartConnectsPhonesWithoutBeingSaved() {
        adb.isAsked = true;
        model = model();
        assertThat(model.connectingProperty().get()).isTrue();

        adb.isAsked = false;

        assertThat(model().connectingProperty().get()).isFalse();
    }

    @Test
    void addressThatWorkedIsRememberedAndConnectedAgainAtTheNextStart() {
        model.begin();
        adb.see();
        model.setConnecting(true);
        model.connect("192.0.2.30:5555");
        model.connect("192.0.2.31:5555");
        assertThat(model.addresses()).containsExactly("192.0.2.31:5555", "192.0.2.30:5555");
        model.close();
        adb.asked.clear();

        model = model();
        model.begin();

        assertThat(adb.asked).containsExactlyInAnyOrder("connecting true", "connect 192.0.2.30:5555",
                "connect 192.0.2.31:5555");
        adb.see(AdbSamples.plain(1, "R58M", DeviceState.DEVICE));
        assertThat(adb.asked).hasSize(3);
    }

    @Test
    void rememberedAddressIsNotConnectedWhilePhonesAreOnlyLookedFor() {
        model.begin();
        adb.see();
        model.connect("192.0.2.30:5555");
        adb.asked.clear();

        model = model();
        model.begin();
        assertThat(adb.asked).isEmpty();
        model.setConnecting(true);

        assertThat(adb.asked).contains("connect 192.0.2.30:5555");
    }

    @Test
    void addressesAreConnectedAgainWhenTheAdbServerIsBack() {
        model.begin();
        adb.see();
        model.setConnecting(true);
        model.connect("192.0.2.30:5555");
        adb.asked.clear();

        adb.become(new AdbStatus.NotRunning(true));
        assertThat(adb.asked).isEmpty();
        adb.see();

        assertThat(adb.asked).containsExactly("connect 192.0.2.30:5555");
    }

    @Test
    void addressThatDidNotWorkIsNotRemembered() {
        model.begin();
        adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Failed("Connection refused"));

        model.connect("192.0.2.30:5555");

        assertThat(model.addresses()).isEmpty();
        assertThat(model.connections().get("192.0.2.30:5555"))
                .isEqualTo(new AdbRequest("192.0.2.30:5555", AdbRequest.Stage.FAILED, "Connection refused"));
    }

    @Test
    void requestIsGoingUntilItsAnswerComes() {
        CompletableFuture<AdbAnswer> answer = new CompletableFuture<>();
        adb.answer = answer;
        model.begin();

        model.pair("192.0.2.30:37421", "123456");
        assertThat(model.pairingProperty().get().isGoing()).isTrue();
        answer.completeExceptionally(new IllegalStateException("broken"));

        assertThat(model.pairingProperty().get().words()).isEqualTo("broken");
        assertThat(adb.asked).containsExactly("pair 192.0.2.30:37421 123456");
    }

    @Test
    void forgottenAddressIsNotOfferedAgain() {
        model.begin();
        model.connect("192.0.2.30:5555");

        model.forget("192.0.2.30:5555");

        assertThat(model.addresses()).isEmpty();
        assertThat(model().addresses()).isEmpty();
    }

    @Test
    void anotherAdbServerTakesThePlaceOfTheOneBefore() {
        model.begin();
        adb.see(AdbSamples.plain(1, "R58M", DeviceState.DEVICE));

        preferences.set(preferences.adbNow().withServer("lab-3:5038"));

        assertThat(adb.starts).containsExactly(AdbAddress.DEFAULT, new AdbAddress("lab-3", 5038));
        assertThat(adb.asked).containsExactly("close");
    }

    @Test
    void nobodyLooksOnceTheOperatorSaidSo() {
        model.begin();
        adb.see(AdbSamples.plain(1, "R58M", DeviceState.DEVICE));

        preferences.set(preferences.adbNow().withLook(false));
        assertThat(adb.asked).containsExactly("close");
        assertThat(model.devices()).isEmpty();
        assertThat(model.hintedProperty().get()).isZero();
        model.lookAgain();

        assertThat(adb.starts).hasSize(2);
    }

    @Test
    void hintCountsPhonesThatTheOperatorCouldConnect() {
        model.begin();
        adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE), AdbSamples.plain(2, "B", DeviceState.UNAUTHORIZED),
                AdbSamples.plain(3, "C", DeviceState.BOOTLOADER));
        assertThat(model.hintedProperty().get()).isEqualTo(2);

        model.setConnecting(true);

        assertThat(model.hintedProperty().get()).isEqualTo(1);
    }

    @Test
    void hintCountsPhonesOfOneSerialNumberEach() {
        model.begin();

        adb.see(AdbSamples.plain(1, "0123456789ABCDEF", DeviceState.DEVICE),
                AdbSamples.plain(2, "0123456789ABCDEF", DeviceState.DEVICE));

        assertThat(model.hintedProperty().get()).isEqualTo(2);
    }

    @Test
    void refusedDisconnectIsNotTakenForAFailedConnect() {
        model.begin();
        model.connect("192.0.2.30:5555");
        adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Failed("no such device"));

        model.disconnect("192.0.2.30:5555");

        assertThat(model.connections()).isEmpty();
        assertThat(model.disconnectionProperty().get())
                .isEqualTo(new AdbRequest("192.0.2.30:5555", AdbRequest.Stage.FAILED, "no such device"));
        adb.answer = CompletableFuture.completedFuture(new AdbAnswer.Done(""));
        model.disconnect("192.0.2.30:5555");
        assertThat(model.disconnectionProperty().get()).isNull();
    }

    @Test
    void bridgeIsClosedAlsoAfterARequestThatCouldNotBeMade() {
        model.begin();
        adb.broken = new IllegalStateException("ended");
        model.connect("192.0.2.30:5555");
        assertThat(model.connections().get("192.0.2.30:5555").words()).isEqualTo("ended");

        model.close();

        assertThat(adb.asked).containsExactly("close");
    }

    @Test
    void dismissedHintComesBackOnlyWithAnotherPhone() {
        model.begin();
        adb.see(AdbSamples.plain(1, "A", DeviceState.DEVICE));
        model.dismissHint();
        assertThat(model.hintedProperty().get()).isZero();

        adb.see();
        adb.see(AdbSamples.plain(2, "A", DeviceState.DEVICE));
        assertThat(model.hintedProperty().get()).isZero();
        AdbModel later = model();
        later.begin();
        assertThat(later.hintedProperty().get()).isZero();
        adb.see(AdbSamples.plain(2, "A", DeviceState.DEVICE), AdbSamples.plain(3, "B", DeviceState.DEVICE));

        assertThat(later.hintedProperty().get()).isEqualTo(2);
    }

    @Test
    void deviceStaysTheSameWhileNothingAboutItChanges() {
        model.begin();
        Device first = AdbSamples.plain(1, "A", DeviceState.DEVICE);
        adb.see(first, AdbSamples.plain(2, "B", DeviceState.UNAUTHORIZED));

        adb.see(List.of(AdbSamples.plain(1, "A", DeviceState.DEVICE),
                AdbSamples.linked(2, "B", "adb-lab-B", Link.ONLINE, ""),
                AdbSamples.plain(4, "C", DeviceState.OFFLINE)));

        assertThat(model.devices().getFirst()).isSameAs(first);
        assertThat(model.devices()).extracting(Device::link).containsExactly(Link.NONE, Link.ONLINE, Link.NONE);
    }

    @Test
    void bridgeThatCannotBeStartedIsReported() {
        adb.failure = new IllegalStateException("no name");

        model.begin();

        assertThat(model.failedProperty().get()).isSameAs(adb.failure);
        adb.failure = null;
        model.tryAgain();
        assertThat(model.failedProperty().get()).isNull();
        assertThat(adb.starts).hasSize(2);
    }

    @Test
    void bridgeThatMayConnectNoPhonesIsReportedOnceItIsToConnectThem() {
        adb.refusal = new IllegalStateException("The name is taken.");
        model.begin();
        assertThat(model.failedProperty().get()).isNull();

        model.setConnecting(true);

        assertThat(model.failedProperty().get()).isSameAs(adb.refusal);
        adb.refusal = null;
        model.tryAgain();
        assertThat(model.failedProperty().get()).isNull();
        assertThat(adb.asked).containsExactly("close", "connecting true");
    }

    @Test
    void bridgeIsClosedWithTheWindow() {
        model.begin();

        model.close();

        assertThat(adb.asked).containsExactly("close");
    }
}
