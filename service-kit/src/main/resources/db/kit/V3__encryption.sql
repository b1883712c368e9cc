-- Keys of encrypted fields (ADR 0051). The ring is locked with a key outside the database and wraps the data keys.
CREATE TABLE key_ring (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    keys       bytea       NOT NULL,
    -- Which master key it is locked with.
    master     text        NOT NULL,
    rotated_at timestamptz NOT NULL
);

CREATE TABLE data_key (
    authority    text        NOT NULL,
    owner        text        NOT NULL,
    wrapped      bytea,
    -- Which key of the ring.
    wrapped_by   integer,
    made_at      timestamptz NOT NULL,
    rewrapped_at timestamptz,
    destroyed_at timestamptz,
    PRIMARY KEY (authority, owner),
    CONSTRAINT data_key_is_there_or_destroyed
        CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL) AND (wrapped IS NULL) = (wrapped_by IS NULL))
);
CREATE INDEX data_key_wrapped_by ON data_key (wrapped_by);

CREATE FUNCTION refuse_another_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a key that was destroyed stays destroyed';
END $$;
CREATE TRIGGER data_key_stays_destroyed BEFORE UPDATE ON data_key
    FOR EACH ROW WHEN (old.destroyed_at IS NOT NULL) EXECUTE FUNCTION refuse_another_key();

ALTER TABLE data_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE data_key FORCE ROW LEVEL SECURITY;
CREATE POLICY data_key_boundary ON data_key
    USING (coalesce(current_setting('app.authority', true) IN (authority, '*'), false));

REVOKE ALL ON key_ring, data_key FROM "${app}";
GRANT SELECT, INSERT, UPDATE ON key_ring, data_key TO "${app}";
