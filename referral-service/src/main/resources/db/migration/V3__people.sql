-- Who the children and adults of the contacts are. Each starts as a person of their own; only a human answer puts two of
-- them together, and that can be taken back: a cluster is everybody who is the same.

create table person (
    person_id  uuid primary key,
    authority  text    not null,
    kind       text    not null check (kind in ('CHILD', 'ADULT')),
    cluster_id uuid    not null,
    -- A sealed record (adoption, intelligence) is hidden: it is in no list, count, match or error.
    sealed     boolean not null default false
);
create index person_cluster on person (cluster_id);

create table contact_person (
    contact_id    uuid    not null references contact,
    kind          text    not null check (kind in ('CHILD', 'ADULT')),
    place         integer not null,
    authority     text    not null,
    source_agency text    not null,
    person_id     uuid    not null references person,
    primary key (contact_id, kind, place)
);
create index contact_person_of on contact_person (person_id);

alter table person enable row level security;
alter table person force row level security;
create policy person_boundary on person
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table contact_person enable row level security;
alter table contact_person force row level security;
create policy contact_person_boundary on contact_person using (within_boundary(authority, source_agency));

-- Contacts from before there were people.
select set_config('app.authority', '*', true), set_config('app.agency', '*', true);
with told as (
    select contact_id, authority, source_agency, document -> 'form' as form
    from contact_told where telling = 1),
named as (
    select contact_id, authority, source_agency, 'CHILD' as kind, generate_series(0, jsonb_array_length(form -> 'children') - 1) as place
    from told
    union all
    select contact_id, authority, source_agency, 'ADULT', generate_series(0, jsonb_array_length(form -> 'adults') - 1)
    from told),
numbered as (select *, gen_random_uuid() as person_id from named),
people as (
    insert into person (person_id, authority, kind, cluster_id)
    select person_id, authority, kind, person_id from numbered returning person_id)
insert into contact_person (contact_id, kind, place, authority, source_agency, person_id)
select contact_id, kind, place, authority, source_agency, person_id from numbered;

-- Who has opened the earlier contacts of which contact: closing without action needs it.
create table history_opened (
    contact_id uuid        not null references contact,
    worker_id  uuid        not null,
    at         timestamptz not null,
    primary key (contact_id, worker_id)
);
