-- The kit's own tables, in each service's database. Owned by <service>_owner; the running service is "${app}".

CREATE SEQUENCE outbox_position;

CREATE TABLE outbox (
    position       bigint PRIMARY KEY,
    event_id       uuid        NOT NULL UNIQUE,
    topic          text        NOT NULL,
    lane           smallint    NOT NULL,
    aggregate_id   uuid        NOT NULL,
    type           text        NOT NULL,
    authority      text        NOT NULL,
    occurred_at    timestamptz NOT NULL,
    correlation_id text,
    traceparent    text,
    body           text        NOT NULL,
    created_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    published_at   timestamptz
);
CREATE INDEX outbox_waiting ON outbox (lane, position) WHERE published_at IS NULL;
CREATE INDEX outbox_published ON outbox (published_at) WHERE published_at IS NOT NULL;

-- A place in the row is taken only under the aggregate's lock, which is held until commit: so one aggregate's places
-- rise in the order of its commits, whoever writes at the same time.
CREATE FUNCTION outbox_take_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(7041, hashtext(NEW.aggregate_id::text));
    NEW.position := nextval('outbox_position');
    PERFORM pg_notify('outbox', '');
    RETURN NEW;
END $$;
CREATE TRIGGER outbox_take_place BEFORE INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION outbox_take_place();

-- Which relay carries which lane, and until when.
CREATE TABLE outbox_lease (
    lane       smallint PRIMARY KEY,
    owner      uuid,
    epoch      bigint      NOT NULL DEFAULT 0,
    expires_at timestamptz NOT NULL DEFAULT 'epoch'
);
INSERT INTO outbox_lease (lane) SELECT generate_series(0, 31);

CREATE TABLE outbox_relay (
    relay   uuid PRIMARY KEY,
    seen_at timestamptz NOT NULL
);

CREATE TABLE inbox (
    consumer text        NOT NULL,
    event_id uuid        NOT NULL,
    seen_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_seen ON inbox (seen_at);

CREATE TABLE idempotency (
    client_id  text        NOT NULL,
    route      text        NOT NULL,
    key        text        NOT NULL,
    body_hash  bytea       NOT NULL,
    status     smallint    NOT NULL,
    headers    text        NOT NULL,
    answer     text        NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, route, key)
);
CREATE INDEX idempotency_created ON idempotency (created_at);

CREATE TABLE audit_event (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at             timestamptz NOT NULL,
    authority      text        NOT NULL,
    actor          text        NOT NULL,
    client_id      text        NOT NULL,
    agency         text        NOT NULL,
    action         text        NOT NULL,
    subject_type   text        NOT NULL,
    subject_id     text        NOT NULL,
    codes          text        NOT NULL,
    correlation_id text
);
CREATE INDEX audit_event_subject ON audit_event (subject_type, subject_id, id);

GRANT USAGE ON SEQUENCE outbox_position TO "${app}";
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox, outbox_relay, inbox, idempotency TO "${app}";
REVOKE ALL ON outbox_lease, audit_event FROM "${app}";
GRANT SELECT, UPDATE ON outbox_lease TO "${app}";
-- What was done stays written: the running service may add and read, never change or remove.
GRANT SELECT, INSERT ON audit_event TO "${app}";
