-- Contacts: the state as one typed document with a version, beside it the columns that are searched, sorted or
-- constrained; the sender's words and every change are rows of their own that are never altered.

create table contact (
    contact_id         uuid primary key,
    reference          text        not null,
    authority          text        not null,
    source_agency      text        not null,
    client_reference   text,
    state              text        not null,
    version            integer     not null,
    urgency            smallint    not null,
    received_at        timestamptz not null,
    due_at             timestamptz not null,
    owner_id           uuid,
    document           jsonb       not null,
    card               jsonb       not null,
    constraint contact_reference_key unique (reference),
    constraint contact_claimed_has_owner check ((state = 'CLAIMED') = (owner_id is not null))
);

-- A sender's own reference is theirs for ever.
create unique index contact_client_reference on contact (authority, source_agency, client_reference);
-- One index per list, in the list's order, so that a page costs the same in a table of any size.
create index contact_first_look on contact (authority, urgency, due_at, contact_id) where state = 'RECEIVED';
create index contact_mine on contact (authority, owner_id, urgency, due_at, contact_id) where state = 'CLAIMED';
create index contact_all on contact (authority, urgency, due_at, contact_id);
create index contact_sent on contact (authority, source_agency, contact_id desc);
create index contact_arrivals on contact (authority, received_at);

create table contact_told (
    contact_id    uuid    not null references contact,
    telling       integer not null,
    authority     text    not null,
    source_agency text    not null,
    document      jsonb   not null,
    primary key (contact_id, telling)
);

create table contact_change (
    contact_id    uuid        not null references contact,
    version       integer     not null,
    authority     text        not null,
    source_agency text        not null,
    what          text        not null,
    at            timestamptz not null,
    by_subject    text        not null,
    why           text,
    document      jsonb       not null,
    primary key (contact_id, version)
);

create function refuse_alteration() returns trigger language plpgsql as
$$
begin
    raise exception 'rows of % are never altered', tg_table_name;
end
$$;

create trigger contact_told_is_kept before update or delete on contact_told
    for each row execute function refuse_alteration();
create trigger contact_change_is_kept before update or delete on contact_change
    for each row execute function refuse_alteration();

-- The boundary of a query, held by the database as well: unset means nothing is seen; * means any.
create function within_boundary(row_authority text, row_agency text) returns boolean language sql stable as
$$
    select coalesce(current_setting('app.authority', true) in (row_authority, '*'), false)
       and coalesce(current_setting('app.agency', true) in (row_agency, '*'), false)
$$;

alter table contact enable row level security;
alter table contact force row level security;
create policy contact_boundary on contact using (within_boundary(authority, source_agency));
alter table contact_told enable row level security;
alter table contact_told force row level security;
create policy contact_told_boundary on contact_told using (within_boundary(authority, source_agency));
alter table contact_change enable row level security;
alter table contact_change force row level security;
create policy contact_change_boundary on contact_change using (within_boundary(authority, source_agency));

-- Danger never waits for a broker: what was stated and when it should have left; no personal data.
create table danger_watch (
    event_id   uuid primary key,
    contact_id uuid        not null,
    look_at    timestamptz not null,
    event      jsonb       not null
);
create index danger_watch_next on danger_watch (look_at);
