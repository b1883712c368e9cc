-- Several reports of one event belong together without becoming one; whoever lives together is seen together.

-- Where the children of a contact live, as its last telling says, in the form that is searched.
create table contact_address (
    contact_id    uuid    not null references contact,
    child         integer not null,
    place         integer not null,
    authority     text    not null,
    source_agency text    not null,
    uprn          text,
    postcode      text,
    -- Postcode and first line, folded: the same door however it is written.
    door          text,
    confidential  boolean not null,
    primary key (contact_id, child, place)
);
create index contact_address_uprn on contact_address (authority, uprn) where uprn is not null;
create index contact_address_door on contact_address (authority, door) where door is not null;

-- One incident: a contact belongs to one at most.
create table incident_report (
    contact_id    uuid primary key references contact,
    incident_id   uuid not null,
    authority     text not null
);
create index incident_report_of on incident_report (incident_id);

create table incident_change (
    change_id   bigint generated always as identity primary key,
    contact_id  uuid        not null references contact,
    other_id    uuid        not null references contact,
    incident_id uuid        not null,
    authority   text        not null,
    what        text        not null check (what in ('JOINED', 'SEPARATED')),
    at          timestamptz not null,
    by_id       uuid        not null,
    by_name     text        not null,
    why         text        not null
);
create index incident_change_of on incident_change (contact_id, at);
create trigger incident_change_is_kept before update or delete on incident_change
    for each row execute function refuse_alteration();

-- Somebody whom one source names in the household and another does not.
create table household_task (
    task_id    uuid primary key,
    contact_id uuid        not null references contact,
    authority  text        not null,
    open       boolean     not null,
    version    integer     not null,
    raised_at  timestamptz not null,
    document   jsonb       not null
);
create index household_task_of on household_task (contact_id, raised_at);
create table household_task_change (
    task_id   uuid        not null references household_task,
    version   integer     not null,
    authority text        not null,
    at        timestamptz not null,
    by_id     uuid        not null,
    document  jsonb       not null,
    primary key (task_id, version)
);
create trigger household_task_change_is_kept before update or delete on household_task_change
    for each row execute function refuse_alteration();

-- Contacts whose household has to be looked at again: ids only.
create table household_to_look (contact_id uuid primary key);

alter table contact_address enable row level security;
alter table contact_address force row level security;
create policy contact_address_boundary on contact_address using (within_boundary(authority, source_agency));
alter table incident_report enable row level security;
alter table incident_report force row level security;
create policy incident_report_boundary on incident_report using (within_boundary(authority, '*'));
alter table incident_change enable row level security;
alter table incident_change force row level security;
create policy incident_change_boundary on incident_change using (within_boundary(authority, '*'));
alter table household_task enable row level security;
alter table household_task force row level security;
create policy household_task_boundary on household_task using (within_boundary(authority, '*'));
alter table household_task_change enable row level security;
alter table household_task_change force row level security;
create policy household_task_change_boundary on household_task_change using (within_boundary(authority, '*'));

create function find_addresses(told jsonb)
    returns table (child integer, place integer, uprn text, postcode text, door text, confidential boolean)
    language sql immutable as
$$
    select (c.nr - 1)::int, (a.nr - 1)::int, a.address ->> 'uprn', a.address ->> 'postcode',
           case when a.address ->> 'postcode' is not null and a.address #>> '{lines,0}' is not null
                then replace(a.address ->> 'postcode', ' ', '') || '|'
                     || regexp_replace(lower(a.address #>> '{lines,0}'), '[^[:alnum:]]+', '', 'g') end,
           coalesce((a.address ->> 'confidential')::boolean, false)
    from jsonb_array_elements(coalesce(told #> '{form,children}', '[]')) with ordinality as c (child, nr)
    cross join lateral jsonb_array_elements(coalesce(c.child -> 'addresses', '[]')) with ordinality as a (address, nr)
$$;

create function note_where_they_live() returns trigger language plpgsql as
$$
begin
    if new.telling > 1 then
        delete from contact_address where contact_id = new.contact_id;
    end if;
    insert into contact_address (contact_id, child, place, authority, source_agency, uprn, postcode, door, confidential)
    select new.contact_id, child, place, new.authority, new.source_agency, uprn, postcode, door, confidential
    from find_addresses(new.document);
    insert into household_to_look (contact_id) values (new.contact_id) on conflict do nothing;
    return null;
end
$$;
create trigger contact_told_lives_there after insert on contact_told
    for each row execute function note_where_they_live();

create function look_at_their_households() returns trigger language plpgsql as
$$
begin
    insert into household_to_look (contact_id)
    select contact_id from contact_person where person_id = new.person_id
    on conflict do nothing;
    return null;
end
$$;
create trigger person_is_another after update of cluster_id on person
    for each row when (old.cluster_id is distinct from new.cluster_id) execute function look_at_their_households();

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);
insert into contact_address (contact_id, child, place, authority, source_agency, uprn, postcode, door, confidential)
select t.contact_id, a.child, a.place, t.authority, t.source_agency, a.uprn, a.postcode, a.door, a.confidential
from (select distinct on (contact_id) * from contact_told order by contact_id, telling desc) t
cross join lateral find_addresses(t.document) a;
