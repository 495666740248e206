package org.gridtally.simulator.plan;

import org.gridtally.simulator.config.Misbehaviour;
import org.gridtally.simulator.model.Dice;
import org.gridtally.simulator.model.Dice.Question;

/**
 * Which usage points have a solar roof, a voltage channel, a meter exchange, a register that rolls over.
 *
 * @param solar a fifth of the usage points
 * @param voltage a quarter
 * @param exchange one in fifty, when meters are exchanged at all
 * @param rollover one in twenty, when registers roll over at all
 */
record Features(Places solar, Places voltage, Places exchange, Places rollover) {

    static Features of(Misbehaviour misbehaviour, int usagePoints, Dice dice) {
        return new Features(
                Places.share(0.2, usagePoints, dice.roll(Question.SHARE, 0, 0)),
                Places.share(0.25, usagePoints, dice.roll(Question.SHARE, 1, 0)),
                misbehaviour.exchange()
                        ? Places.share(0.02, usagePoints, dice.roll(Question.SHARE, 2, 0))
                        : Places.none(),
                misbehaviour.rollover()
                        ? Places.share(0.05, usagePoints, dice.roll(Question.SHARE, 3, 0))
                        : Places.none());
    }
}
