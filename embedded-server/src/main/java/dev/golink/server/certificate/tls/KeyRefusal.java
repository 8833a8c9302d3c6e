package dev.golink.server.certificate.tls;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.golink.server.certificate.Pin;

/** Why a client refused a server's key. To try again is useless until a person has decided. */
public sealed interface KeyRefusal {
    /** The pin of the key that the server has. */
    Pin seen();

    /** What happened, and what to do about it, in English and in one line. */
    String text();

    /**
     * The server has none of the keys that were pinned.
     *
     * @param expected the pins that the client has; at least one
     * @param seen     the pin that the server has
     */
    record WrongPin(List<Pin> expected, Pin seen) implements KeyRefusal {
        /** Copies the list. */
        public WrongPin {
            expected = List.copyOf(expected);
        }

        /** The expected pins, separated by commas. */
        public String expectedTexts() {
            return expected.stream().map(Pin::text).collect(Collectors.joining(", "));
        }

        @Override
        public String text() {
            return "The server has another key than expected. Expected pin: "
                    + expectedTexts() + ", pin of the server: "
                    + seen + ". Either the server's key was replaced, or another computer poses as the server. Compare"
                    + " the second pin with the one that golink cert show prints on the server, and use it only if"
                    + " they are equal.";
        }
    }

    /**
     * Nothing proves that the server is the right one: no pin is known, and the certificate proves nothing.
     *
     * @param seen the pin that the server has
     * @param why  why the certificate proves nothing, in English
     */
    record Unproven(Pin seen, String why) implements KeyRefusal {
        @Override
        public String text() {
            return "The server's certificate can't be trusted (" + why + "). The pin of its key is " + seen
                    + ". If golink cert show on the server prints the same pin, connect with --pin " + seen + ".";
        }
    }

    /** The refusal that made a connection fail; empty if it failed for another reason. */
    static Optional<KeyRefusal> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeyRefusedException refused) {
                return Optional.of(refused.refusal());
            }
        }
        return Optional.empty();
    }
}
