package org.gridtally.simulator.espi;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.gridtally.simulator.config.Faults;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.Dice.Question;

/**
 * Which request goes wrong, and how? Each kind of fault that is on happens once among the first requests, so that a
 * short run has it too; from then on chance decides.
 */
final class FaultInjector {
    private static final int FIRST_FAULT_AT = 3;
    private static final int FAULTS_APART = 4;

    private final Faults faults;
    private final Dice dice;
    private final AtomicLong requests = new AtomicLong();
    private final Map<Fault, AtomicLong> counts = new EnumMap<>(Fault.class);

    /** What happens to a request. */
    enum Fault {
        NONE,
        TOO_MANY_REQUESTS,
        SERVER_ERROR,
        HANG,
        /** The connection ends inside the body. */
        CUT_CONNECTION,
        /** The body ends early though its length says it is whole. */
        CUT_BODY
    }

    FaultInjector(Faults faults, Dice dice) {
        this.faults = faults;
        this.dice = dice;
        for (Fault fault : Fault.values()) {
            counts.put(fault, new AtomicLong());
        }
    }

    Fault next() {
        long request = requests.incrementAndGet();
        Fault fault = once(request);
        if (fault == Fault.NONE) {
            fault = byChance(request);
        }
        count(fault).incrementAndGet();
        return fault;
    }

    private Fault once(long request) {
        long place = request - FIRST_FAULT_AT;
        if (place < 0 || place % FAULTS_APART != 0 || place / FAULTS_APART >= Fault.values().length - 1) {
            return Fault.NONE;
        }
        Fault fault = Fault.values()[(int) (place / FAULTS_APART) + 1];
        return share(fault) > 0 ? fault : Fault.NONE;
    }

    private Fault byChance(long request) {
        double roll = dice.roll(Question.FAULT, request, 0);
        for (Fault fault : Fault.values()) {
            roll -= share(fault);
            if (roll < 0) {
                return fault;
            }
        }
        return Fault.NONE;
    }

    private double share(Fault fault) {
        return switch (fault) {
            case NONE -> 0;
            case TOO_MANY_REQUESTS -> faults.tooManyRequests();
            case SERVER_ERROR -> faults.serverErrors();
            case HANG -> faults.hangs();
            case CUT_CONNECTION, CUT_BODY -> faults.truncations() / 2;
        };
    }

    long requests() {
        return requests.get();
    }

    AtomicLong count(Fault fault) {
        return counts.getOrDefault(fault, requests);
    }

    Faults settings() {
        return faults;
    }
}
