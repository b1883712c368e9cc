package org.safeguardinghub.dashboard.earlier;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/**
 * Whose earlier contacts this person has opened since signing in, so that a page can say so. The receipt that counts is
 * the hub's.
 */
@Component
@SessionScope
public class OpenedEarlier implements Serializable {

    private final Set<String> references = new HashSet<>();

    public synchronized boolean has(String reference) {
        return references.contains(reference);
    }

    synchronized void add(String reference) {
        references.add(reference);
    }
}
