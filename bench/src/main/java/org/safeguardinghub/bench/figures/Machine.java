package org.safeguardinghub.bench.figures;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** On what and when it was measured: a figure without it means nothing. */
public record Machine(int cores, long memoryMegabytes, String java, String system, double load, Instant when) {

    /** The load average, before we start, that says whether somebody else was using the machine. */
    private static final double QUIET_PER_CORE = 0.5;

    public static Machine thisOne(Instant now) {
        var bean = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                bean.getTotalMemorySize() / 1_000_000,
                Runtime.version().toString(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                bean.getSystemLoadAverage(),
                now.truncatedTo(ChronoUnit.SECONDS));
    }

    boolean isNoisy() {
        return load > QUIET_PER_CORE * cores;
    }

    public String inWords() {
        var words = String.format(
                Locale.ROOT,
                "Measured %s on %d cores, %d MB, JDK %s, %s; load average before the start %.1f.",
                when,
                cores,
                memoryMegabytes,
                java,
                system,
                load);
        return isNoisy()
                ? words + " **The machine was busy with other work: read the ratios and counts, not the times.**"
                : words;
    }
}
