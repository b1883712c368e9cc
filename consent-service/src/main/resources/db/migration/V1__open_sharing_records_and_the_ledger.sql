-- On what basis a contact was shared with us. One per contact, written once.
create table sharing_record (
    id uuid primary key,
    contact_id uuid not null unique,
    authority text not null,
    sender text not null,
    family_informed text not null,
    restrictions text[] not null,
    received_at timestamptz not null,
    opened_at timestamptz not null
);

-- The lawful bases as stated: never in one table with agreement to a service (domain.md 4).
create table stated_basis (
    sharing_record_id uuid not null references sharing_record (id),
    position int not null,
    code text not null,
    recognition text not null check (recognition in ('IN_FORCE', 'NOT_IN_FORCE', 'UNRECOGNISED')),
    primary key (sharing_record_id, position)
);

-- What the family said to a service, as the sender stated it.
create table agreement_to_service (
    sharing_record_id uuid primary key references sharing_record (id),
    agreement text not null,
    stated_by text not null,
    recorded_at timestamptz not null
);

-- Every disclosure that was asked for, permitted or refused. A contact need not be known yet when a life is in danger.
create table disclosure_ledger (
    position bigint generated always as identity primary key,
    decision_id uuid not null unique,
    authority text not null,
    contact_id uuid not null,
    asked_by text not null,
    recipient text not null,
    categories text[] not null,
    purpose text not null,
    stage text not null,
    outcome text not null check (outcome in ('PERMIT', 'PERMIT_REDACTED', 'REFUSE')),
    rule_id text not null,
    rule_version int not null,
    basis text[] not null,
    redact text[] not null,
    reason text not null,
    what_would_change_it text not null,
    decided_at timestamptz not null
);

create index disclosure_ledger_by_contact on disclosure_ledger (authority, contact_id, position desc);

-- The ledger is only ever added to, whoever asks.
create function refuse_to_change_the_ledger() returns trigger language plpgsql as $$
begin
    raise exception 'the disclosure ledger is only ever added to';
end
$$;

create trigger disclosure_ledger_is_append_only
    before update or delete on disclosure_ledger
    for each row execute function refuse_to_change_the_ledger();

create trigger disclosure_ledger_is_never_emptied
    before truncate on disclosure_ledger
    for each statement execute function refuse_to_change_the_ledger();
