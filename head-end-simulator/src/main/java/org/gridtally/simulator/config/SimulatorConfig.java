package org.gridtally.simulator.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what the head-end does; equal configurations plan equal deliveries.
 *
 * @param population the usage points of the model
 * @param pace when readings are released
 * @param misbehaviour how it departs from a good head-end
 * @param endpoint where it is reached
 * @param seed seed of every random choice
 * @param data directory of real files served instead of the model, or null
 */
public record SimulatorConfig(
        Population population,
        Pace pace,
        Misbehaviour misbehaviour,
        Endpoint endpoint,
        long seed,
        @Nullable Path data) {

    /** 200 usage points for three days at 15 minutes, every misbehaviour on, one tenth as NEM12 files. */
    public static SimulatorConfig demo(Path nem12Directory) {
        Population population = new Population(
                200, 3, Duration.ofMinutes(15), ZoneId.of("Europe/Berlin"), Population.BEFORE_CLOCK_CHANGE, 0.1, 4);
        Endpoint endpoint = new Endpoint("127.0.0.1", 0, nem12Directory, Authentication.NONE);
        return new SimulatorConfig(population, Pace.DEFAULT, Misbehaviour.all(), endpoint, 1, null);
    }

    /** The same with another number of usage points, days and another interval. */
    public SimulatorConfig withScale(int usagePoints, int days, Duration interval) {
        Population p = population;
        return withPopulation(
                new Population(usagePoints, days, interval, p.zone(), p.startDate(), p.nem12Share(), p.groups()));
    }

    public SimulatorConfig withPopulation(Population other) {
        return new SimulatorConfig(other, pace, misbehaviour, endpoint, seed, data);
    }

    public SimulatorConfig withPace(Pace other) {
        return new SimulatorConfig(population, other, misbehaviour, endpoint, seed, data);
    }

    /** Another misbehaviour; without a clock change the default span moves to days that have none. */
    public SimulatorConfig withMisbehaviour(Misbehaviour other) {
        Population p = population;
        boolean movesAway = !other.clockChange() && p.startDate().equals(Population.BEFORE_CLOCK_CHANGE);
        Population moved = movesAway
                ? new Population(
                        p.usagePoints(),
                        p.days(),
                        p.interval(),
                        p.zone(),
                        Population.QUIET_DAYS,
                        p.nem12Share(),
                        p.groups())
                : p;
        return new SimulatorConfig(moved, pace, other, endpoint, seed, data);
    }

    public SimulatorConfig withEndpoint(Endpoint other) {
        return new SimulatorConfig(population, pace, misbehaviour, other, seed, data);
    }

    public SimulatorConfig withSeed(long other) {
        return new SimulatorConfig(population, pace, misbehaviour, endpoint, other, data);
    }

    /** Real files below a directory instead of the model. */
    public SimulatorConfig withData(Path directory) {
        return new SimulatorConfig(population, pace, misbehaviour, endpoint, seed, directory);
    }
}
