-- Which worker is kept out of which contact by which conflict wall, as referral-service told it last (ADR 0044).
CREATE TABLE kept_out (
    restriction_id uuid NOT NULL,
    contact_id     uuid NOT NULL,
    worker_id      uuid NOT NULL,
    PRIMARY KEY (restriction_id, contact_id)
);
CREATE INDEX kept_out_worker ON kept_out (worker_id, contact_id);

GRANT SELECT, INSERT, DELETE ON kept_out TO "${app}";
