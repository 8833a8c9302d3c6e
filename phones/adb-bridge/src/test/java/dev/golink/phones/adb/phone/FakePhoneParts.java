package dev.golink.phones.adb.phone;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.golink.phones.adb.device.Display;
import dev.golink.phones.adb.input.PhoneInput;
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

/** A phone that notes what is asked of it. */
final class FakePhoneParts implements PhoneParts {
    final List<String> asked = new ArrayList<>();
    List<Codec> codecs = List.of(Codec.H264, Codec.JPEG);
    Vitals vitals = new Vitals(50, false, "wifi", 20.0, ScreenVitals.UNKNOWN);
    int polls;
    PhoneScreen.@Nullable Listener listener;
    @Nullable
    Supplier<Display> display;
    @Nullable
    Consumer<Display> turned;

    @Override
    public PhoneScreen screen(Supplier<Display> now, Consumer<Display> turn, PhoneScreen.Listener told) {
        listener = told;
        display = now;
        turned = turn;
        return new Screen();
    }

    @Override
    public PhoneInput input(Supplier<Display> now, ServerClock clock, Consumer<String> sender) {
        return new Input();
    }

    @Override
    public Vitals vitals() {
        polls++;
        return vitals;
    }

    private final class Screen implements PhoneScreen {
        @Override
        public List<Codec> codecs() {
            return codecs;
        }

        @Override
        public void start(Codec codec, StreamWish wish) {
            asked.add("start " + codec + " " + wish.maxSize() + " " + wish.maxFps() + " " + wish.bitrate());
        }

        @Override
        public void tune(StreamWish wish) {
            asked.add("tune " + wish.maxSize() + " " + wish.maxFps() + " " + wish.bitrate());
        }

        @Override
        public void keyFrame() {
            asked.add("key frame");
        }

        @Override
        public void pause() {
            asked.add("pause");
        }

        @Override
        public void resume() {
            asked.add("resume");
        }

        @Override
        public void stop() {
            asked.add("stop");
        }

        @Override
        public ScreenVitals vitals() {
            return ScreenVitals.UNKNOWN;
        }
    }

    private final class Input implements PhoneInput {
        @Override
        public Set<InputKind> kinds() {
            return EnumSet.of(InputKind.TOUCH);
        }

        @Override
        public Set<ShownNotice> notices() {
            return EnumSet.allOf(ShownNotice.class);
        }

        @Override
        public void received(InputPart part) {
            asked.add("input " + part.id());
        }

        @Override
        public void control(boolean begun, String operator) {
            asked.add("control " + begun + " " + operator);
        }

        @Override
        public void show(ShownNotice what, NoticeLevel level, String text, String operator,
                Consumer<String> outcome) {
            asked.add("show " + what + " " + level + " " + text + " " + operator);
            outcome.accept(what == ShownNotice.LOCATE ? "no vibrator" : "");
        }

        @Override
        public void end() {
            asked.add("input ends");
        }
    }
}
