package org.safeguardinghub.referral.verdict;

/** What the referrer is told with the decision, in plain words: why, and what comes next. */
public record Feedback(String reason, String nextStep) {}
