-- The audit trail is chained after the commit: no writer waits for another, and what is chained can no longer be changed,
-- left out, put elsewhere or made up without being found (ADR 0050).
ALTER TABLE audit_event
    -- In this order rows become final: a transaction that began earlier may commit later, and never after it is older
    -- than every one that still runs.
    ADD COLUMN transaction xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX audit_event_order ON audit_event (transaction, id);

CREATE TABLE audit_chain (
    position    bigint PRIMARY KEY,
    event_id    bigint NOT NULL UNIQUE REFERENCES audit_event,
    transaction xid8   NOT NULL,
    hash        bytea  NOT NULL
);

-- What a key outside the database has signed.
CREATE TABLE audit_checkpoint (
    position  bigint PRIMARY KEY REFERENCES audit_chain,
    hash      bytea       NOT NULL,
    at        timestamptz NOT NULL,
    signature bytea       NOT NULL
);

REVOKE ALL ON audit_chain, audit_checkpoint FROM "${app}";
GRANT SELECT, INSERT ON audit_chain, audit_checkpoint TO "${app}";
