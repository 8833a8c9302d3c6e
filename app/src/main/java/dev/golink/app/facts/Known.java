package dev.golink.app.facts;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.golink.server.fleet.phone.Phone;

/** When a fact is known. */
public enum Known {
    /** Whether or not the phone is here. */
    ALWAYS,
    /** While the phone is connected: of a phone that left it may be otherwise by now. */
    WHILE_CONNECTED;

    /** Whether it is known of a phone now, if the phone tells it. */
    public boolean of(Phone phone) {
        return switch (this) {
            case ALWAYS -> true;
            case WHILE_CONNECTED -> phone.presence().isConnected();
        };
    }

    /** The value where it is known; null elsewhere. */
    <T> Function<Phone, @Nullable T> only(Function<Phone, @Nullable T> value) {
        return phone -> of(phone) ? value.apply(phone) : null;
    }
}
