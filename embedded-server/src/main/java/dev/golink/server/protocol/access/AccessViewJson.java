package dev.golink.server.protocol.access;

import java.util.List;
import java.util.function.BiConsumer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.Claim;
import dev.golink.server.access.knock.Waiting;
import dev.golink.server.access.pairing.Countdown;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.fleet.access.AccessView;
import dev.golink.server.fleet.access.AccessView.AccountView;
import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.access.AccessView.TurnedAwayUntil;
import dev.golink.server.network.AddressText;

/**
 * Writes what is known about access: the counterpart of {@link AccessViewReader}. Times are in milliseconds. Stateless.
 */
public final class AccessViewJson {
    private AccessViewJson() {}

    /** Adds all that is known to an object. */
    public static void write(JsonObject object, AccessView view) {
        object.addProperty("open", view.open());
        list(object, "waiting", view.waiting(), AccessViewJson::add);
        object.addProperty("refused", view.refused());
        list(object, "claims", view.claims(), AccessViewJson::add);
        list(object, "codes", view.codes(), AccessViewJson::add);
        object.addProperty("paired", view.paired());
        list(object, "identities", view.identities(), AccessViewJson::add);
        list(object, "turned_away", view.turnedAway(), AccessViewJson::add);
        list(object, "fleet_codes", view.fleetCodes(), AccessViewJson::add);
        list(object, "tokens", view.tokens(), AccessViewJson::add);
        list(object, "accounts", view.accounts(), AccessViewJson::add);
        JsonObject settings = new JsonObject();
        add(settings, view.settings());
        object.add("settings", settings);
        if (view.trouble() != null) {
            object.addProperty("trouble", view.trouble());
        }
    }

    private static <E> void list(JsonObject object, String name, List<E> entries, BiConsumer<JsonObject, E> adding) {
        JsonArray array = new JsonArray(entries.size());
        for (E entry : entries) {
            JsonObject each = new JsonObject();
            adding.accept(each, entry);
            array.add(each);
        }
        object.add(name, array);
    }

    private static void add(JsonObject object, Waiting waiting) {
        object.addProperty("row", waiting.row());
        AccessFields.add(object, waiting.who());
        object.addProperty("address", AddressText.of(waiting.address()));
        text(object, "model", waiting.model());
        waiting.number().ifPresent(number -> object.addProperty("number", number));
        object.addProperty("since", waiting.since().toEpochMilli());
        mark(object, "asks_again", waiting.asksAgain());
    }

    private static void add(JsonObject object, Claim claim) {
        AccessFields.add(object, claim.who());
        object.addProperty("address", AddressText.of(claim.address()));
        object.addProperty("at", claim.at().toEpochMilli());
    }

    private static void add(JsonObject object, Countdown code) {
        object.addProperty(AccessFields.CREDENTIAL, code.id().value());
        code.only().ifPresent(phone -> object.addProperty("to_user", phone.value()));
        object.addProperty("left_ms", code.left().toMillis());
        object.addProperty("tries_left", code.triesLeft());
    }

    private static void add(JsonObject object, AdmittedIdentity identity) {
        AccessFields.add(object, identity.who());
        object.addProperty("from", identity.binding().text());
        text(object, "model", identity.model());
        object.addProperty("by", identity.by().value());
        object.addProperty("at", identity.at().toEpochMilli());
    }

    private static void add(JsonObject object, TurnedAwayUntil turnedAway) {
        AccessFields.add(object, turnedAway.who().who());
        object.addProperty("network", turnedAway.who().network().toString());
        object.addProperty("until", turnedAway.until().toEpochMilli());
    }

    private static void add(JsonObject object, FleetCodeView code) {
        object.addProperty(AccessFields.CREDENTIAL, code.id().value());
        object.addProperty(AccessFields.NAME, code.name());
        object.addProperty("created", code.created().toEpochMilli());
        object.addProperty("expires", code.expires().toEpochMilli());
        object.addProperty("most", code.most());
        object.addProperty("used", code.used());
    }

    private static void add(JsonObject object, TokenView token) {
        object.addProperty(AccessFields.CREDENTIAL, token.id().value());
        object.addProperty(AccessFields.NAME, token.name());
        object.addProperty("kind", AccessFields.word(token.kind()));
        AccessFields.add(object, token.scope());
        object.add("rights", AccessFields.list(token.rights().words()));
        if (token.account() != null) {
            object.addProperty("account", token.account().value());
        }
        object.addProperty("created", token.created().toEpochMilli());
        if (token.expires() != null) {
            object.addProperty("expires", token.expires().toEpochMilli());
        }
        if (token.usedOn() != null) {
            object.addProperty("used_on", token.usedOn().toString());
        }
        mark(object, "seen_in_clear", token.seenInClear());
    }

    private static void add(JsonObject object, AccountView account) {
        object.addProperty(AccessFields.NAME, account.name().value());
        object.addProperty("has_password", account.hasPassword());
        object.add("roles", AccessFields.list(account.roles().stream().sorted().map(Role::word).toList()));
        object.add("more", AccessFields.list(account.more().words()));
        object.addProperty("created", account.created().toEpochMilli());
    }

    static void add(JsonObject object, AccessSettings settings) {
        object.addProperty("knocking", settings.knocking());
        object.addProperty("path_tokens", settings.pathTokens());
        object.addProperty("loopback", AccessFields.word(settings.loopback()));
    }

    private static void text(JsonObject object, String name, String text) {
        if (!text.isEmpty()) {
            object.addProperty(name, text);
        }
    }

    private static void mark(JsonObject object, String name, boolean isSo) {
        if (isSo) {
            object.addProperty(name, true);
        }
    }
}
