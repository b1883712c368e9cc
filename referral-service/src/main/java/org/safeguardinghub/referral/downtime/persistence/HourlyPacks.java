package org.safeguardinghub.referral.downtime.persistence;

import java.util.concurrent.TimeUnit;
import org.safeguardinghub.referral.downtime.DowntimeDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Makes each authority's pack anew, an hour apart; on several instances the newest is kept. */
@Component
class HourlyPacks {

    private static final Logger LOG = LoggerFactory.getLogger(HourlyPacks.class);

    private final DowntimeDesk desk;

    HourlyPacks(DowntimeDesk desk) {
        this.desk = desk;
    }

    @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void refresh() {
        for (var authority : desk.authorities()) {
            try {
                var pack = desk.fresh(authority);
                LOG.debug(
                        "downtime pack of {} holds {} contacts",
                        authority,
                        pack.queue().size());
            } catch (RuntimeException later) {
                LOG.warn(
                        "no downtime pack for {} this hour: {}",
                        authority,
                        later.getClass().getName());
            }
        }
    }
}
