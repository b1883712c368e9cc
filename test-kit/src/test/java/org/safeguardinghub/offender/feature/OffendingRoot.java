package org.safeguardinghub.offender.feature;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

/** Everything a feature's root must not be. */
@SuppressWarnings({"NullAway", "SystemOut"})
class OffendingRoot {

    @Autowired
    private Object injected;

    ResponseEntity<Object> answer() {
        System.out.println(injected);
        return ResponseEntity.of(java.util.Optional.of(java.time.Instant.now()));
    }
}
