package org.safeguardinghub.fhir.referral;

import java.util.List;
import org.safeguardinghub.fhir.vocabulary.Fault;

/** What became of a health system's request. */
sealed interface Translation {

    /** @param notCarried elements the form has no place for, by FHIRPath: told to the sender, never dropped silently */
    record Translated(Draft draft, List<String> notCarried) implements Translation {

        public Translated {
            notCarried = List.copyOf(notCarried);
        }
    }

    /** Some element means something that the form cannot say, and leaving it out would change what was asked. */
    record Untranslatable(List<Fault> faults) implements Translation {

        public Untranslatable {
            faults = List.copyOf(faults);
        }
    }
}
