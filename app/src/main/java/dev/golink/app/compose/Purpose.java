package dev.golink.app.compose;

import java.util.List;
import java.util.Optional;

import dev.golink.server.fleet.id.OperatorId;
import dev.golink.ui.roster.PhoneRow;

/** What something is written for. */
public sealed interface Purpose {
    /**
     * Data for an application on phones.
     *
     * @param phones which were chosen
     */
    record Data(List<PhoneRow> phones) implements Purpose {
        /** Copies the list. */
        public Data {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Why phones are disconnected.
     *
     * @param phones which were chosen
     */
    record DisconnectPhones(List<PhoneRow> phones) implements Purpose {
        /** Copies the list. */
        public DisconnectPhones {
            phones = List.copyOf(phones);
        }
    }

    /**
     * Why another operator is disconnected.
     *
     * @param operator who
     */
    record DisconnectOperator(OperatorId operator) implements Purpose {}

    /**
     * What other operators are told.
     *
     * @param operator whom; empty for all others
     */
    record Note(Optional<OperatorId> operator) implements Purpose {}
}
