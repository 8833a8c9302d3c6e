package dev.golink.server.gateway;

import java.nio.ByteBuffer;
import java.util.Locale;

import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.token.KeyPath;
import dev.golink.server.admission.AdmissionDecision;
import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.screen.Frame;
import dev.golink.server.fleet.trace.TraceLine.Direction;
import dev.golink.server.protocol.frame.FrameCodec;
import dev.golink.server.protocol.message.PhoneMessage;
import dev.golink.server.trace.TraceTap;
import dev.golink.server.trace.TraceTaps;

/** What a connection reports about a traced phone. Called only while a phone is traced. Stateless. */
final class ConnectionTrace {
    private ConnectionTrace() {}

    /** Reports a text of the phone, and what is wrong with it. */
    static void text(TraceTap tap, String text, PhoneMessage read) {
        tap.text(Direction.FROM_PHONE, text);
        switch (read) {
            case PhoneMessage.Malformed(String why, _) -> tap.refused(why);
            case PhoneMessage.Unusable(String why) -> tap.refused(why);
            case PhoneMessage.Unknown(String event) -> tap.refused("The server does not know the event " + event + ".");
            case PhoneMessage _ -> {}
        }
    }

    /**
     * Reports a binary message.
     *
     * @param isExpected whether the server accepts frames now
     */
    static void frame(TraceTap tap, ByteBuffer bytes, boolean isExpected) {
        int size = bytes.remaining();
        try {
            tap.frame(header(FrameCodec.decode(bytes.duplicate())), size);
        } catch (FrameCodec.BadFrameException e) {
            tap.frame("", size);
            tap.refused(String.valueOf(e.getMessage()));
        }
        if (!isExpected) {
            tap.refused("The server drops this frame, because it does not ask for the screen now.");
        }
    }

    private static String header(Frame frame) {
        return frame.codec().name().toLowerCase(Locale.ROOT) + (frame.keyFrame() ? " key" : "")
                + (frame.configuration() ? " configuration" : "") + " " + frame.width() + "x" + frame.height()
                + " rotation " + frame.rotation() + " sequence " + frame.sequence() + " captured " + frame.capturedAt();
    }

    /** Reports that a phone was not let in, or not yet, if it is traced. */
    static void decided(TraceTaps taps, String target, String address, AdmissionDecision decision) {
        TraceTap tap = ConnectionPath.of(KeyPath.of(target).target()) instanceof ConnectionPath.Known(ClaimedId who)
                && who.kind() == PeerKind.PHONE ? taps.of(new PhoneId(who.id())) : null;
        if (tap != null) {
            switch (decision) {
                case AdmissionDecision.Admitted _ -> {} // its connection reports that
                case AdmissionDecision.Waits _ -> tap.refused("A client at " + address + " waits to be let in.");
                case AdmissionDecision.Refused(int status, String reason) ->
                    tap.refused("A client at " + address + " was refused: " + status + " " + reason);
                case AdmissionDecision.Closed(var code, String reason) ->
                    tap.refused("A client at " + address + " was refused: " + code.code() + " " + reason);
            }
        }
    }
}
