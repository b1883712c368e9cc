package org.safeguardinghub.consent.disclosure;

import org.safeguardinghub.consent.agreement.Services;
import org.safeguardinghub.consent.datafile.persistence.Yaml;
import org.safeguardinghub.consent.sharing.LegalBases;

/** The rules and codes as they ship. */
final class ShippedRules {

    static final LegalBases BASES = LegalBases.read(Yaml.shipped("legal-bases.yaml", "legalBases"));
    static final Services SERVICES = Services.read(Yaml.shipped("services.yaml", "services"));
    static final RuleBook RULES = new RuleRows(BASES, SERVICES).read(Yaml.shipped("disclosure-rules.yaml", "rules"));

    private ShippedRules() {}
}
