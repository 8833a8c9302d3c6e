package dev.golink.phones.adb.bridge;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.PhoneInput;
import dev.golink.phones.adb.phone.PhoneParts;
import dev.golink.phones.adb.screen.PhoneScreen;
import dev.golink.phones.adb.screen.StreamWish;
import dev.golink.phones.client.message.InputPart;
import dev.golink.phones.client.message.ShownNotice;
import dev.golink.phones.client.session.ServerClock;
import dev.golink.server.fleet.command.NoticeLevel;
import dev.golink.server.fleet.input.InputKind;
import dev.golink.server.fleet.phone.ScreenVitals;
import dev.golink.server.fleet.phone.Vitals;
import dev.golink.server.fleet.screen.Codec;

/** A phone on which nothing happens. */
final class IdleParts implements PhoneParts {
    @Override
    public PhoneScreen screen(Supplier<Display> display, Consumer<Display> turned, PhoneScreen.Listener listener) {
        return new Screen();
    }

    @Override
    public PhoneInput input(Supplier<Display> display, ServerClock clock, Consumer<String> sender) {
        return new Input();
    }

    @Override
    public Vitals vitals() {
        return Vitals.UNKNOWN;
    }

    private static final class Screen implements PhoneScreen {
        @Override
        public List<Codec> codecs() {
            return List.of(Codec.JPEG);
        }

        @Override
        public void start(Codec codec, StreamWish wish) {}

        @Override
        public void tune(StreamWish wish) {}

        @Override
        public void keyFrame() {}

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void stop() {}

        @Override
        public ScreenVitals vitals() {
            return ScreenVitals.UNKNOWN;
        }
    }

    private static final class Input implements PhoneInput {
        @Override
        public Set<InputKind> kinds() {
            return EnumSet.noneOf(InputKind.class);
        }

        @Override
        public Set<ShownNotice> notices() {
            return EnumSet.noneOf(ShownNotice.class);
        }

        @Override
        public void received(InputPart part) {}

        @Override
        public void control(boolean begun, String operator) {}

        @Override
        public void show(ShownNotice what, NoticeLevel level, String text, String operator,
                Consumer<String> outcome) {}

        @Override
        public void end() {}
    }
}
