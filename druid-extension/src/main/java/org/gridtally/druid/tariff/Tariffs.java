package org.gridtally.druid.tariff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.gridtally.core.tariff.PeriodClock;

/**
 * The tariffs by the text of their calendar: one query names one text several times, and each next one on a dashboard
 * does again, so that its days are worked out once.
 */
public final class Tariffs {
    private static final Cache<String, Tariff> READ =
            Caffeine.newBuilder().maximumSize(256).build();

    private Tariffs() {}

    /**
     * The tariff with the calendar in the JSON text.
     *
     * @throws TariffFormatException when it is none
     */
    public static Tariff of(String json) {
        return READ.get(json, text -> new Tariff(new PeriodClock(TariffJson.parse(text))));
    }
}
