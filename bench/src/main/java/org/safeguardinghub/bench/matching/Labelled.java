package org.safeguardinghub.bench.matching;

import org.safeguardinghub.matching.Description;

/** A record, and which person it is truly of. */
public record Labelled(int person, Description record) {}
