-- Somebody asks what is held about a person: what was asked, which is never changed. Who they are by name is in their
-- letter, not here.
create table subject_access (
    id uuid primary key,
    authority text not null,
    person_id uuid not null,
    asked_by text not null check (asked_by in ('SUBJECT', 'PARENT', 'REPRESENTATIVE')),
    way text not null,
    received_at timestamptz not null,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    unique (authority, person_id, asked_by, received_at)
);
create index subject_access_by_receipt on subject_access (authority, received_at);

-- What was done about it, in order. The number is the version that the next step names.
create table subject_access_step (
    request_id uuid not null references subject_access (id),
    number int not null,
    authority text not null,
    document jsonb not null,
    noted_by text not null,
    noted_by_name text not null,
    noted_at timestamptz not null,
    primary key (request_id, number)
);
-- Each is over once, and the open ones are found without the others.
create unique index subject_access_over on subject_access_step (request_id)
    where document ->> 'step' in ('RELEASED', 'REFUSAL', 'WITHDRAWAL');

create function refuse_to_change_subject_access() returns trigger language plpgsql as $$
begin
    raise exception 'what was asked, and what was done about it, is only ever added to';
end
$$;
create trigger subject_access_is_kept before update or delete on subject_access
    for each row execute function refuse_to_change_subject_access();
create trigger subject_access_step_is_kept before update or delete on subject_access_step
    for each row execute function refuse_to_change_subject_access();

-- Copies of what the services hold, for the reviewer, with the rule that proposed what becomes of each. The one place in
-- this service where case content is: it goes when the request ends in nothing, and is replaced when gathered again.
create table subject_access_item (
    request_id uuid not null references subject_access (id),
    position int not null,
    authority text not null,
    key text not null,
    rule_id text not null,
    rule_version int not null,
    document jsonb not null,
    primary key (request_id, position),
    unique (request_id, key)
);
