package org.safeguardinghub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever a person at the front door can read of one contact leaves a row in the audit trail, also what comes later. */
class ReadsAreWrittenDownIT extends ReferralServiceCase {

    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyReadOfAContact() {
        var school = aSystem("read-down-school", "read-down");
        var reference = school.refer("""
                {"clientReference": "RD-1", "immediateDanger": {"present": false},
                 "children": [{"name": {"given": "Amara", "family": "Testchild"}, "birth": {"date": "2020-03-14"}}],
                 "concern": {"observed": "A bruise on the arm."},
                 "referrer": {"name": "Dana Reyes", "role": "Designated safeguarding lead", "sourceCode": "2A"}}""");
        var manager = aManager("read-down");

        var unwritten = new TreeSet<String>();
        var answered = new TreeSet<String>();
        for (var path : readsOfAContact()) {
            long before = rows();
            if (manager.get(path.replace("{reference}", reference)).status() == 200) {
                answered.add(path);
                if (rows() == before) {
                    unwritten.add(path);
                }
            }
        }

        assertThat(answered).hasSizeGreaterThan(5);
        assertThat(unwritten).isEmpty();
    }

    private Set<String> readsOfAContact() {
        var found = new TreeSet<String>();
        handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().equals(Set.of(RequestMethod.GET)))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/v1/contacts/{reference}") && !path.endsWith("}/**"))
                .filter(path -> path.indexOf('{') == path.lastIndexOf('{'))
                .forEach(found::add);
        return found;
    }

    private long rows() {
        return jdbc.sql("select count(*) from audit_event where authority = 'read-down' and actor <> agency")
                .query(Long.class)
                .single();
    }
}
