package org.safeguardinghub.dashboard.retention;

import java.time.LocalDate;

/**
 * How long one category of records is kept, as the hub answers it.
 *
 * @param from the first day on which this holds
 * @param years counted from the start
 * @param source the law, or the authority's own schedule
 * @param statutory not, where the authority may set it otherwise
 */
record Period(LocalDate from, String category, String start, int years, String source, boolean statutory) {}
