package org.safeguardinghub.referral.administration.persistence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.administration.SettingChange;
import org.safeguardinghub.referral.administration.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that two people have settled in an authority, by kind. */
@Repository
class ApprovedSettings {

    private final JdbcClient jdbc;
    private final SettingDocuments documents;

    ApprovedSettings(JdbcClient jdbc, SettingDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Whoever asks may be inside a boundary of another kind; it is left as it was found. */
    @Transactional
    public Map<String, Timeline> of(AuthorityId authority) {
        var before = jdbc.sql("select coalesce(current_setting('app.authority', true), '')")
                .query(String.class)
                .single();
        enter(authority.value());
        var approved = jdbc.sql("""
                        select document from setting_change where authority = :authority and state = 'APPROVED'""")
                .param("authority", authority.value())
                .query((row, _) -> documents.read(row.getString("document")))
                .list();
        enter(before);
        return approved.stream()
                .collect(Collectors.groupingBy(
                        change -> change.wish().kind(),
                        Collectors.collectingAndThen(Collectors.<SettingChange>toList(), ApprovedSettings::timeline)));
    }

    private static Timeline timeline(List<SettingChange> changes) {
        return Timeline.of(changes);
    }

    private void enter(String authority) {
        jdbc.sql("select set_config('app.authority', ?, true)")
                .param(authority)
                .query((_, _) -> true)
                .single();
    }
}
