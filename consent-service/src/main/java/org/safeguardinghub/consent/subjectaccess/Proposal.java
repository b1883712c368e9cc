package org.safeguardinghub.consent.subjectaccess;

import org.safeguardinghub.consent.subjectaccess.AccessRule.Verdict;

/** What the rules propose for an item, by the rule that decided and its version. */
public record Proposal(String rule, int ruleVersion, Verdict verdict) {}
