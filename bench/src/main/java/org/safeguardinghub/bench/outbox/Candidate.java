package org.safeguardinghub.bench.outbox;

/** Who is compared. */
enum Candidate {
    KIT("our outbox (service-kit)"),
    NAMASTACK("namastack-outbox 1.6.0");

    private final String title;

    Candidate(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    String database() {
        return "bench_" + name().toLowerCase(java.util.Locale.ROOT);
    }

    String topic(String trial) {
        return "bench." + name().toLowerCase(java.util.Locale.ROOT) + "." + trial;
    }
}
