package dev.golink.app.access;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import dev.golink.server.access.knock.Reach;
import dev.golink.server.access.peer.Binding;
import dev.golink.server.access.peer.ClaimedId;
import dev.golink.server.access.peer.PeerKind;
import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Role;
import dev.golink.server.access.state.LoopbackPolicy;
import dev.golink.server.access.token.TokenScope;
import dev.golink.ui.presentation.RightTexts;
import dev.golink.ui.texts.Texts;

/**
 * Texts about who may connect.
 *
 * @param texts the texts of a language
 */
public record AccessTexts(Texts texts) {
    /** The role of a client. */
    public String kind(PeerKind kind) {
        return switch (kind) {
            case PHONE -> texts.text("access.kind.phone");
            case OPERATOR -> texts.text("access.kind.operator");
        };
    }

    /** Who a client says it is. */
    public String who(ClaimedId who) {
        return switch (who.kind()) {
            case PHONE -> who.id();
            case OPERATOR -> texts.text("access.who.operator", who.id());
        };
    }

    /** From where clients that are let in may connect. */
    public String reach(Reach reach) {
        return switch (reach) {
            case ITS_ADDRESS -> texts.text("waiting.reach.address");
            case ITS_NETWORK -> texts.text("waiting.reach.network");
            case ANYWHERE -> texts.text("waiting.reach.anywhere");
        };
    }

    /** From where an id may connect. */
    public String binding(Binding binding) {
        return switch (binding) {
            case Binding.ToAddress _,Binding.ToNetwork _ -> binding.text();
            case Binding.Anywhere _ -> texts.text("access.anywhere");
        };
    }

    /** The ids that may be used with a token. */
    public String scope(TokenScope scope) {
        return switch (scope) {
            case TokenScope.One(String id) -> id;
            case TokenScope.StartingWith(String start) -> texts.text("access.scope.startingWith", start);
            case TokenScope.Any _ -> texts.text("access.scope.any");
        };
    }

    /** The name of a role. */
    public String role(Role role) {
        return texts.text(switch (role) {
            case VIEWER -> "access.role.viewer";
            case OPERATOR -> "access.role.operator";
            case TECHNICIAN -> "access.role.technician";
            case ADMIN -> "access.role.admin";
        });
    }

    /** The names of roles, the one with the fewest rights first; a dash if there are none. */
    public String roles(Collection<Role> roles) {
        return joined(roles.stream().sorted(Comparator.naturalOrder()).map(this::role).toList());
    }

    /** The name of a right. */
    public String right(Right right) {
        return RightTexts.of(right, texts);
    }

    /** The names of rights; a dash if there are none. */
    public String rights(Collection<Right> rights) {
        return joined(rights.stream().sorted(Comparator.naturalOrder()).map(this::right).toList());
    }

    /** Whose programs on the server's computer need no credential. */
    public String loopback(LoopbackPolicy policy) {
        return texts.text(switch (policy) {
            case OWN_USER -> "access.loopback.own_user";
            case EVERY_USER -> "access.loopback.every_user";
            case NOBODY -> "access.loopback.nobody";
        });
    }

    private String joined(List<String> names) {
        return names.isEmpty() ? texts.text("unknown")
                : names.stream().collect(Collectors.joining(texts.text("sentence.comma")));
    }
}
