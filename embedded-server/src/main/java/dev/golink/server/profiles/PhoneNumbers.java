package dev.golink.server.profiles;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

import dev.golink.server.fleet.id.PhoneId;
import dev.golink.server.fleet.id.Refusal;
import dev.golink.server.fleet.id.RefusedException;
import dev.golink.server.fleet.profile.Numbering;
import dev.golink.server.fleet.profile.Profile;

/** The phones' numbers. No number belongs to two phones. For one thread. See decision 0041. */
final class PhoneNumbers {
    private final Map<Integer, PhoneId> owners = new HashMap<>();
    private final BitSet taken = new BitSet();

    /** Assigns a number to a phone. Returns false and does nothing if another phone has it. 0 is no number. */
    boolean take(PhoneId phone, int number) {
        if (number == 0) {
            return true;
        }
        PhoneId owner = owners.putIfAbsent(number, phone);
        taken.set(number);
        return owner == null || owner.equals(phone);
    }

    /** Releases a number of a phone. */
    void release(PhoneId phone, int number) {
        if (owners.remove(number, phone)) {
            taken.clear(number);
        }
    }

    /**
     * Computes the phones' new numbers, without assigning them.
     *
     * @param phones the phones, in the order in which they get numbers
     * @param now    the present number of a phone; 0 if it has none
     * @return the numbers by phone; phones whose number does not change may be missing
     * @throws RefusedException if a number is taken or too high, with that number
     */
    Map<PhoneId, Integer> planned(Set<PhoneId> phones, Numbering numbering, ToIntFunction<PhoneId> now) {
        Map<PhoneId, Integer> planned = new LinkedHashMap<>();
        switch (numbering) {
            case Numbering.Free _ -> {
                int next = 0;
                for (PhoneId phone : phones) {
                    if (now.applyAsInt(phone) == 0) {
                        next = taken.nextClearBit(next + 1);
                        planned.put(phone, checked(next));
                    }
                }
            }
            case Numbering.From(int first) -> {
                int next = first;
                for (PhoneId phone : phones) {
                    requireFree(checked(next), phones);
                    planned.put(phone, next);
                    next++;
                }
            }
            case Numbering.None _ -> phones.forEach(phone -> planned.put(phone, 0));
        }
        return planned;
    }

    private static int checked(int number) {
        if (number > Profile.GREATEST_NUMBER) {
            throw new RefusedException(Refusal.ofLimit(Refusal.Code.NUMBER_TOO_GREAT,
                    "A phone's number is at most " + Profile.GREATEST_NUMBER + ".", Profile.GREATEST_NUMBER));
        }
        return number;
    }

    private void requireFree(int number, Set<PhoneId> phones) {
        PhoneId owner = owners.get(number);
        if (owner != null && !phones.contains(owner)) {
            throw new RefusedException(new Refusal(Refusal.Code.NUMBER_TAKEN,
                    "Number " + number + " belongs to " + owner + ".", number, owner.value()));
        }
    }
}
