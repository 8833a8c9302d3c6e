package dev.golink.phones.conformance.phone.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.golink.phones.conformance.FaultException;
import dev.golink.phones.conformance.NotCheckedException;
import dev.golink.server.fleet.screen.Codec;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.protocol.frame.FrameCodec;

class FrameRulesTest {
    private static final String PARAMETERS = "0000000167640028" + "0000000168ee3c80";
    private static final String IDR = "00000165888421";
    private static final String DELTA = "00000001419a2140";

    @Test
    void parametersMayArriveInASeparateFrameOrWithThePicture() {
        assertThatCode(() -> rules(video(PARAMETERS, true, true), video(IDR, true, false), video(DELTA, false, false))
                .haveParameters()).doesNotThrowAnyException();
        assertThatCode(() -> rules(video(PARAMETERS + IDR, true, false), video(DELTA, false, false)).haveParameters())
                .doesNotThrowAnyException();
    }

    @Test
    void aPictureWithoutParametersIsAFault() {
        assertThatThrownBy(() -> rules(video(IDR, true, false)).haveParameters()).isInstanceOf(FaultException.class)
                .hasMessageContaining("No SPS and PPS");
    }

    @Test
    void aWrongFlagIsAFault() {
        assertThatThrownBy(() -> rules(video(PARAMETERS + DELTA, true, false)).haveParameters())
                .isInstanceOf(FaultException.class).hasMessageContaining("holds no IDR picture");
        assertThatThrownBy(() -> rules(video(PARAMETERS + IDR, false, false)).haveParameters())
                .isInstanceOf(FaultException.class).hasMessageContaining("holds an IDR picture");
        assertThatThrownBy(() -> rules(video(PARAMETERS + IDR, true, true)).haveParameters())
                .isInstanceOf(FaultException.class).hasMessageContaining("configuration");
    }

    @Test
    void jpegPicturesAreNotCheckedForParameters() {
        Frame jpeg = new Frame(Codec.JPEG, true, false, 0, 1, 0, 9, 16, ByteBuffer.wrap(new byte[]{1}));

        assertThatThrownBy(() -> rules(jpeg).haveParameters()).isInstanceOf(NotCheckedException.class);
    }

    private static FrameRules rules(Frame... frames) {
        return new FrameRules(
                Stream.of(frames).map(frame -> new ReceivedItem.Binary(0, FrameCodec.encode(frame))).toList());
    }

    private static Frame video(String hex, boolean keyFrame, boolean configuration) {
        return new Frame(Codec.H264, keyFrame, configuration, 0, 1, 0, 9, 16,
                ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
    }
}
