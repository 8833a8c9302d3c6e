package dev.golink.server.access.operator;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.golink.server.access.right.Right;
import dev.golink.server.access.right.Rights;
import dev.golink.server.access.right.Role;
import dev.golink.server.fleet.id.OperatorId;

/**
 * An operator whom the server knows by name.
 *
 * @param name     the name, with which the operator connects
 * @param password what is stored of the password; null for an account that has tokens only
 * @param roles    the roles
 * @param more     rights beside those of the roles; only they can contain {@link Right#SHELL}
 * @param created  when it was made, by the wall clock
 */
public record Account(OperatorId name, @Nullable PasswordHash password, Set<Role> roles, Rights more, Instant created) {
    /** Copies the set. */
    public Account {
        roles = Set.copyOf(roles);
    }

    /** All rights of the account. */
    public Rights rights() {
        return roles.stream().map(Role::rights).reduce(more, Rights::with);
    }
}
