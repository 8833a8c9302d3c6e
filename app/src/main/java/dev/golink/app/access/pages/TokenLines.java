package dev.golink.app.access.pages;

import java.util.ArrayList;
import java.util.List;

import dev.golink.server.fleet.access.AccessView.FleetCodeView;
import dev.golink.server.fleet.access.AccessView.TokenView;
import dev.golink.server.fleet.id.OperatorId;

/**
 * Says what is known of tokens and codes.
 *
 * @param parts what the page needs
 */
record TokenLines(AccessParts parts) {
    /** A token. */
    Lines.Line of(TokenView token) {
        List<String> detail = new ArrayList<>();
        OperatorId account = token.account();
        if (account != null) {
            detail.add(parts.text("token.line.account", account.value()));
        } else {
            detail.add(parts.text(token.rights().values().isEmpty() ? "token.role.phone" : "token.role.operator"));
            detail.add(parts.words().scope(token.scope()));
        }
        detail.add(expires(token));
        detail.add(token.usedOn() == null ? parts.text("token.line.unused")
                : parts.text("token.line.used", String.valueOf(token.usedOn())));
        return new Lines.Line(token.name(), joined(detail),
                token.seenInClear() ? parts.text("token.clear") : "");
    }

    private String expires(TokenView token) {
        return token.expires() == null ? parts.text("access.forever")
                : parts.text("token.line.expires", parts.ageTexts().exactly(token.expires()));
    }

    /** A code for many phones. */
    Lines.Line of(FleetCodeView code) {
        return new Lines.Line(code.name(), joined(List.of(parts.text("fleetCode.line.used", code.used(), code.most()),
                parts.text("token.line.expires", parts.ageTexts().exactly(code.expires())))), "");
    }

    private static String joined(List<String> texts) {
        return String.join(" · ", texts);
    }

    /** The address with a token in its path, up to the place of the id. */
    static String address(String server, String token, boolean phones) {
        return server + "/goLink/key/" + token + (phones ? "/phone/" : "/manager/");
    }
}
