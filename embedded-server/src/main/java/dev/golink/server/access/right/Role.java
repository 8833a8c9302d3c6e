package dev.golink.server.access.right;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A named set of rights. The right {@link Right#SHELL} is in none of them: an account has it only by its own name. */
@SuppressWarnings("ImmutableEnumChecker") // rights are immutable, but have no annotation that says so
public enum Role {
    /** Only looks. */
    VIEWER(Rights.of(Right.SEE, Right.WATCH)),
    /** Works with phones' users. */
    OPERATOR(VIEWER.rights.with(Rights.of(Right.SHARE, Right.MESSAGE, Right.CONTROL, Right.EDIT))),
    /** Looks after the phones themselves. */
    TECHNICIAN(OPERATOR.rights.with(Rights.of(Right.APPS, Right.FILES, Right.POWER, Right.TASKS))),
    /** Decides who gets in, and may do everything else too. */
    ADMIN(TECHNICIAN.rights.with(Rights.of(Right.ADMIT, Right.AUDIT, Right.ADMIN)));

    private final Rights rights;

    Role(Rights rights) {
        this.rights = rights;
    }

    /** The rights of this role. */
    public Rights rights() {
        return rights;
    }

    /** The role as it is written in files and on the command line, such as {@code viewer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with that word; empty if there is none. */
    public static Optional<Role> of(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
