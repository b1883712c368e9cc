package org.safeguardinghub.referral.statutory;

/** The census's categories of abuse. Several at once are recorded as the one that weighs most, or as MUL. */
public enum Abuse {
    NEG,
    PHY,
    SAB,
    EMO,
    MUL
}
