package dev.golink.server.access.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.golink.server.access.knock.AdmittedIdentity;
import dev.golink.server.access.knock.TurnedAway;
import dev.golink.server.access.operator.Account;
import dev.golink.server.access.pairing.FleetCode;
import dev.golink.server.access.state.AccessSettings;
import dev.golink.server.access.state.AccessState;
import dev.golink.server.access.state.TurnedAwayMemory;
import dev.golink.server.access.token.CredentialId;
import dev.golink.server.access.token.Tokens;

/**
 * What was read from the file. An entry that is not understood is left out, so its owner is not let in. Settings that are
 * not understood become the strictest ones.
 *
 * @param content  what was understood
 * @param problems what was not; only the first few, without any values
 */
public record AccessReading(AccessContent content, List<String> problems) {
    private static final int MOST_PROBLEMS = 5;

    /** Copies the list. */
    public AccessReading {
        problems = List.copyOf(problems);
    }

    /** Reads the objects of the file. */
    static AccessReading of(JsonObject file) {
        List<String> problems = new ArrayList<>();
        AccessSettings settings = settings(file, problems);
        List<Account> accounts = entries(file, AccessText.ACCOUNTS, AccountJson::read, problems);
        List<TokenJson.Read> tokens = entries(file, AccessText.TOKENS, TokenJson::read, problems);
        List<AdmittedIdentity> letIn = entries(file, AccessText.LET_IN, KnockJson::readIdentity, problems);
        List<Map.Entry<TurnedAway, Instant>> turnedAway = entries(file, AccessText.TURNED_AWAY,
                KnockJson::readTurnedAway, problems);
        List<FleetCode> codes = entries(file, AccessText.FLEET_CODES, FleetCodeJson::read, problems);
        AccessState state = new AccessState(Tokens.of(tokens.stream().map(TokenJson.Read::token).toList()),
                byKey(accounts, Account::name), byKey(letIn, AdmittedIdentity::who),
                new TurnedAwayMemory(turnedAway.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (_, later) -> later))),
                byKey(codes, FleetCode::id), settings);
        return new AccessReading(new AccessContent(state, lastUsed(tokens)), problems);
    }

    private static AccessSettings settings(JsonObject file, List<String> problems) {
        try {
            return read(file.get(AccessText.SETTINGS), SettingsJson::read);
        } catch (IllegalArgumentException e) {
            problems.add(AccessText.SETTINGS + ": " + e.getMessage());
            return AccessSettings.STRICT;
        }
    }

    private static <T> List<T> entries(JsonObject file, String name, Function<JsonEntry, T> reading,
            List<String> problems) {
        if (!(file.get(name) instanceof JsonArray array)) {
            problems.add(name + ": The list is missing.");
            return List.of();
        }
        List<T> entries = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            try {
                entries.add(read(array.get(i), reading));
            } catch (IllegalArgumentException e) {
                if (problems.size() < MOST_PROBLEMS) {
                    problems.add(name + ", entry " + (i + 1) + ": " + e.getMessage());
                }
            }
        }
        return entries;
    }

    private static <T> T read(JsonElement element, Function<JsonEntry, T> reading) {
        if (!(element instanceof JsonObject object)) {
            throw new IllegalArgumentException("It is no JSON object.");
        }
        JsonEntry entry = new JsonEntry(object);
        T value = reading.apply(entry);
        entry.requireNothingElse();
        return value;
    }

    private static <K, V> Map<K, V> byKey(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, Function.identity(), (_, later) -> later));
    }

    private static Map<CredentialId, LocalDate> lastUsed(List<TokenJson.Read> tokens) {
        Map<CredentialId, LocalDate> days = new HashMap<>();
        for (TokenJson.Read read : tokens) {
            if (read.lastUsed() != null) {
                days.put(read.token().id(), read.lastUsed());
            }
        }
        return days;
    }
}
