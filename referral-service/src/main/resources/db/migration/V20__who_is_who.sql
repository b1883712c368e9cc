-- Who is this child, and who are these adults: keys under which people are found again, possible matches with their
-- reasons, and what people at the front door said to them.

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

alter table person
    -- Only that it exists may be shown, with whom to ask.
    add column restricted boolean not null default false;

-- Matching runs after the commit of an intake: first the keys, in a transaction of their own, then the search. Of two
-- contacts that arrive together at least the second to search sees the keys of the other.
alter table contact_person
    add column keyed_at    timestamptz,
    add column matched_at  timestamptz,
    add column match_after timestamptz,
    add column match_tries integer not null default 0;
create index contact_person_to_match on contact_person (contact_id) where matched_at is null;

-- An amended form is matched again; what was known before stays known.
create function match_again() returns trigger language plpgsql as
$$
begin
    update contact_person set keyed_at = null, matched_at = null where contact_id = new.contact_id;
    return new;
end
$$;
create trigger contact_told_again after insert on contact_told
    for each row when (new.telling > 1) execute function match_again();

create table person_description (
    person_id  uuid primary key references person,
    authority  text        not null,
    contact_id uuid        not null references contact,
    document   jsonb       not null,
    at         timestamptz not null
);

-- A key is a digest: no name is in it. Blocks are read up to a limit, so that none grows dear.
create table person_key (
    key       bigint not null,
    authority text   not null,
    person_id uuid   not null references person,
    primary key (authority, key, person_id)
);
create index person_key_of on person_key (person_id);

create table match_candidate (
    candidate_id     uuid primary key,
    authority        text             not null,
    contact_id       uuid             not null references contact,
    person_id        uuid             not null references person,
    other_person_id  uuid             not null references person,
    band             text             not null,
    weight           double precision not null,
    may_be_twins     boolean          not null,
    -- Both have a number that only one person should have, and all the rest speaks against it.
    number_in_doubt  boolean          not null,
    comparisons      jsonb            not null,
    found_at         timestamptz      not null,
    version          integer          not null default 1,
    answer           text check (answer in ('SAME', 'DIFFERENT', 'NOT_SURE')),
    why              text,
    answered_by      uuid,
    answered_by_name text,
    answered_at      timestamptz,
    check (person_id <> other_person_id)
);
create unique index match_candidate_pair
    on match_candidate (least(person_id, other_person_id), greatest(person_id, other_person_id));
create index match_candidate_contact on match_candidate (contact_id);
create index match_candidate_person on match_candidate (person_id);
create index match_candidate_other on match_candidate (other_person_id);

-- Every answer and every taking back, for ever; the present one is on the candidate.
create table match_answer (
    candidate_id uuid        not null references match_candidate,
    version      integer     not null,
    authority    text        not null,
    answer       text        not null check (answer in ('SAME', 'DIFFERENT', 'NOT_SURE', 'UNLINKED')),
    why          text        not null,
    by_id        uuid        not null,
    by_name      text        not null,
    at           timestamptz not null,
    primary key (candidate_id, version)
);
create trigger match_answer_is_kept before update or delete on match_answer
    for each row execute function refuse_alteration();

-- What the restricted-records officer did, and why.
create table person_mark (
    person_id uuid        not null references person,
    number    integer     not null,
    authority text        not null,
    what      text        not null check (what in ('SEALED', 'UNSEALED', 'RESTRICTED', 'UNRESTRICTED')),
    why       text        not null,
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null,
    primary key (person_id, number)
);
create trigger person_mark_is_kept before update or delete on person_mark
    for each row execute function refuse_alteration();

-- A contact that may be about somebody sealed: for the restricted-records officer alone.
create table sealed_touch (
    person_id   uuid        not null references person,
    contact_id  uuid        not null references contact,
    authority   text        not null,
    at          timestamptz not null,
    primary key (person_id, contact_id)
);
create index sealed_touch_latest on sealed_touch (authority, at desc);

-- The numbers of a person, who says so, and how sure we are.
create table person_identifier (
    person_id   uuid        not null references person,
    system      text        not null,
    value       text        not null,
    authority   text        not null,
    status      text        not null check (status in ('UNVERIFIED', 'FORMAT_OK', 'TRACED', 'CONFLICT')),
    -- Why it is in conflict, as a code.
    reason      text,
    asserted_by text        not null,
    asserted_at timestamptz not null,
    valid_from  date,
    valid_to    date,
    traced_at   timestamptz,
    trace       jsonb,
    -- Why a trace speaks against it, as a code.
    trace_doubt text,
    ended_by    text,
    ended_why   text,
    trace_after timestamptz,
    trace_tries integer     not null default 0,
    primary key (person_id, system, value)
);
create index person_identifier_value on person_identifier (authority, system, value);
create index person_identifier_to_trace on person_identifier (trace_after)
    where trace_after is not null;

alter table person_description enable row level security;
alter table person_description force row level security;
create policy person_description_boundary on person_description
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table person_key enable row level security;
alter table person_key force row level security;
create policy person_key_boundary on person_key
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table match_candidate enable row level security;
alter table match_candidate force row level security;
create policy match_candidate_boundary on match_candidate
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table match_answer enable row level security;
alter table match_answer force row level security;
create policy match_answer_boundary on match_answer
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table person_mark enable row level security;
alter table person_mark force row level security;
create policy person_mark_boundary on person_mark
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table sealed_touch enable row level security;
alter table sealed_touch force row level security;
create policy sealed_touch_boundary on sealed_touch
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table person_identifier enable row level security;
alter table person_identifier force row level security;
create policy person_identifier_boundary on person_identifier
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
