package org.safeguardinghub.consent.boundary.persistence;

import org.safeguardinghub.consent.boundary.Boundaries;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One statement for each transaction and not for each question: a disclosure decision asks four repositories, and waits
 * for this once. What was entered is remembered with the transaction and nowhere else.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBoundaries implements Boundaries {

    private static final String ANY = "*";
    private static final Object ENTERED = new Object();

    private final JdbcClient jdbc;

    JdbcBoundaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void enter(AuthorityId authority) {
        enter(new Boundary(authority.value(), ANY));
    }

    @Override
    public void enter(AuthorityId authority, AgencyId agency) {
        enter(new Boundary(authority.value(), agency.value()));
    }

    private void enter(Boundary boundary) {
        var now = (Entered) TransactionSynchronizationManager.getResource(ENTERED);
        if (now != null && boundary.equals(now.boundary)) {
            return;
        }
        jdbc.sql("select set_config('app.authority', :authority, true), set_config('app.agency', :agency, true)")
                .param("authority", boundary.authority())
                .param("agency", boundary.agency())
                .query((_, _) -> Boolean.TRUE)
                .single();
        if (now == null) {
            remember(boundary);
        } else {
            now.boundary = boundary;
        }
    }

    private static void remember(Boundary boundary) {
        var entered = new Entered(boundary);
        TransactionSynchronizationManager.bindResource(ENTERED, entered);
        TransactionSynchronizationManager.registerSynchronization(
                new ResourceHolderSynchronization<>(entered, ENTERED) {});
    }

    private record Boundary(String authority, String agency) {}

    /** Spring takes it away when the transaction ends, and lays it aside while another one runs inside. */
    private static final class Entered extends ResourceHolderSupport {

        private Boundary boundary;

        Entered(Boundary boundary) {
            this.boundary = boundary;
        }
    }
}
