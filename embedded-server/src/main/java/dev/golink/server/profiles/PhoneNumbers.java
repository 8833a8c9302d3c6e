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

/** Which phone has which number; no number belongs to two. For one thread. */
final class PhoneNumbers {
    private final Map<Integer, PhoneId> owners = new HashMap<>();
    private final BitSet taken = new BitSet();

    /** Takes a number down; returns false, having done nothing, if another phone has it. 0 is no number. */
    boolean take(PhoneId phone, int number) {
        if (number == 0) {
            return true;
        }
        PhoneId owner = owners.putIfAbsent(number, phone);
        taken.set(number);
        return owner == null || owner.equals(phone);
    }

    /** Gives a number back that the phone has. */
    void release(PhoneId phone, int number) {
        if (owners.remove(number, phone)) {
            taken.clear(number);
        }
    }

    /**
     * What numbers phones are to have, without giving them any.
     *
     * @param phones in the order in which they get numbers
     * @param now    the number of a phone now; 0 if it has none
     * @return by phone; those that keep what they have may be left out
     * @throws RefusedException saying which number is taken or too great
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
                    "The number of a phone is " + Profile.GREATEST_NUMBER + " at most.", Profile.GREATEST_NUMBER));
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
