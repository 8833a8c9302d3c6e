package dev.golink.app.compose;

import java.util.List;
import java.util.Optional;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.roster.PhoneRow;

/** What a text is written for. */
public sealed interface ComposePurpose {
    /**
     * Data for an application on phones.
     *
     * @param phones the chosen phones
     */
    record Data(List<PhoneRow> phones) implements ComposePurpose {
        /** Copies the list. */
        public Data {
            phones = List.copyOf(phones);
        }
    }

    /**
     * The reason for disconnecting phones.
     *
     * @param phones the chosen phones
     */
    record DisconnectPhones(List<PhoneRow> phones) implements ComposePurpose {
        /** Copies the list. */
        public DisconnectPhones {
            phones = List.copyOf(phones);
        }
    }

    /**
     * The reason for disconnecting another operator.
     *
     * @param operator the other operator
     */
    record DisconnectOperator(OperatorId operator) implements ComposePurpose {}

    /**
     * A message to other operators.
     *
     * @param operator the receiver; empty for all others
     */
    record Note(Optional<OperatorId> operator) implements ComposePurpose {}
}
