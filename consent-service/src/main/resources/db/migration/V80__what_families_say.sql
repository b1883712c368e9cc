-- What the sender stated belongs to the contact, as all other words about agreement do.
alter table agreement_to_service
    add column contact_id uuid,
    add column authority text;
update agreement_to_service stated set contact_id = record.contact_id, authority = record.authority
from sharing_record record where record.id = stated.sharing_record_id;
alter table agreement_to_service
    drop column sharing_record_id,
    alter column contact_id set not null,
    alter column authority set not null,
    add primary key (contact_id);

-- What people of the family said, in the order in which it was written down. Codes and ids: no names of theirs.
create table agreement_answer (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    contact_id uuid not null,
    authority text not null,
    service text not null,
    said text not null check (said in ('GIVEN', 'REFUSED')),
    party text not null,
    person_id uuid,
    said_at timestamptz not null,
    informed text not null,
    with_interpreter boolean not null,
    competence text not null,
    assessed_by text,
    until date,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null
);
create index agreement_answer_of on agreement_answer (contact_id, position);

create function refuse_to_change_what_was_said() returns trigger language plpgsql as $$
begin
    raise exception 'what a family said is only ever added to';
end
$$;
create trigger agreement_answer_is_kept before update or delete on agreement_answer
    for each row execute function refuse_to_change_what_was_said();

-- When we heard of it: what was written down before then is covered, however clocks differ.
alter table agreement_withdrawn add column heard_at timestamptz;
update agreement_withdrawn set heard_at = at;
alter table agreement_withdrawn alter column heard_at set not null;

-- Which agencies have to know, and which have said that they do.
create table withdrawal_told (
    contact_id uuid not null,
    authority text not null,
    at timestamptz not null,
    agency text not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    primary key (contact_id, at, agency)
);
create index withdrawal_told_waiting on withdrawal_told (authority, at) where acknowledged_at is null;
