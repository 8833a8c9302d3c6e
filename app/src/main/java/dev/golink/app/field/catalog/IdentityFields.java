package dev.golink.app.field.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.golink.app.field.FieldBuilder;
import dev.golink.app.field.FieldColumn;
import dev.golink.app.field.FieldDetail.Section;
import dev.golink.app.field.FieldExport;
import dev.golink.app.field.FieldSearch.State;
import dev.golink.app.field.FieldSearch.States;
import dev.golink.app.field.KnownWhen;
import dev.golink.app.field.PhoneField;
import dev.golink.server.fleet.phone.Identity;
import dev.golink.server.fleet.phone.Phone;
import dev.golink.ui.presentation.PhoneTexts;

/** How the server knows that the phone is the one whose id it uses. */
final class IdentityFields {
    static final List<PhoneField> ALL = List.of(FieldBuilder
            .ordered("identity", "column.identity", KnownWhen.ALWAYS, IdentityFields::told,
                    (texts, identity, _) -> text(texts, identity))
            .full((texts, identity, _) -> full(texts, identity))
            .column(FieldColumn.hidden(96, 180, 300))
            .exported(new FieldExport("identity", "column.identity", (_, phone) -> raw(phone),
                    (texts, seen) -> exported(texts, seen.phone())))
            .searched(new States("query.identity",
                    List.of(state("query.identity.token", Identity.TOKEN),
                            state("query.identity.bridge", Identity.BRIDGE),
                            state("query.identity.shared", Identity.SHARED_TOKEN),
                            state("query.identity.letIn", Identity.LET_IN),
                            state("query.identity.computer", Identity.THIS_COMPUTER),
                            state("query.identity.open", Identity.OPEN_SERVER),
                            new State("query.identity.unproven", IdentityFields::isUnproven))))
            .detail(Section.CONNECTION).make());

    private IdentityFields() {}

    private static State state(String words, Identity identity) {
        return new State(words, phone -> phone.link().identity() == identity);
    }

    private static boolean isUnproven(Phone phone) {
        Identity identity = told(phone);
        return identity != null && identity != Identity.TOKEN && identity != Identity.BRIDGE;
    }

    private static @Nullable Identity told(Phone phone) {
        Identity identity = phone.link().identity();
        return identity == Identity.NOT_TOLD ? null : identity;
    }

    private static String text(PhoneTexts texts, Identity identity) {
        return switch (identity) {
            case TOKEN -> texts.texts().text("identity.token");
            case BRIDGE -> texts.texts().text("identity.bridge");
            case SHARED_TOKEN -> texts.texts().text("identity.shared_token");
            case LET_IN -> texts.texts().text("identity.let_in");
            case THIS_COMPUTER -> texts.texts().text("identity.this_computer");
            case OPEN_SERVER -> texts.texts().text("identity.open_server");
            case NOT_TOLD -> texts.orUnknown(null);
        };
    }

    private static String full(PhoneTexts texts, Identity identity) {
        return switch (identity) {
            case TOKEN -> texts.texts().text("identity.token.full");
            case BRIDGE -> texts.texts().text("identity.bridge.full");
            case SHARED_TOKEN -> texts.texts().text("identity.shared_token.full");
            case LET_IN -> texts.texts().text("identity.let_in.full");
            case THIS_COMPUTER -> texts.texts().text("identity.this_computer.full");
            case OPEN_SERVER -> texts.texts().text("identity.open_server.full");
            case NOT_TOLD -> texts.orUnknown(null);
        };
    }

    private static @Nullable Object raw(Phone phone) {
        Identity identity = told(phone);
        return identity == null ? null : FieldTexts.raw(identity);
    }

    private static String exported(PhoneTexts texts, Phone phone) {
        Identity identity = told(phone);
        return identity == null ? "" : text(texts, identity);
    }
}
