-- The telling side: which contacts we speak of, every notice once, alerts that climb until somebody answers.

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

-- What a later event does not repeat: the reference, who sent it, and whose it is. No person is named.
create table known_contact (
    contact_id uuid primary key,
    reference  text not null,
    authority  text not null,
    sender     text not null,
    holder     uuid
);
insert into known_contact (contact_id, reference, authority, sender)
select distinct on (contact_id) contact_id, reference, authority, agency
from delivery where kind = 'ACKNOWLEDGEMENT' order by contact_id;

-- A notice is told once, over however many channels. What partners poll is read from here, in an order that never
-- changes behind a reader: a transaction that is still under way, and all after it, wait their turn (ADR 0033).
create table notice (
    id          uuid primary key,
    kind        text        not null,
    contact_id  uuid        not null,
    subject_id  uuid        not null,
    reference   text        not null,
    authority   text        not null,
    agency      text        not null,
    happened_at timestamptz not null,
    due_at      timestamptz,
    told_in     xid8        not null default pg_current_xact_id(),
    place       bigint generated always as identity,
    unique (subject_id, kind, agency, happened_at)
);
create index notice_feed on notice (authority, agency, told_in, place);
insert into notice (id, kind, contact_id, subject_id, reference, authority, agency, happened_at)
select distinct on (contact_id, kind, agency, happened_at)
       id, kind, contact_id, contact_id, reference, authority, agency, happened_at
from delivery order by contact_id, kind, agency, happened_at, planned_at;

alter table notice enable row level security;
alter table notice force row level security;
create policy notice_boundary on notice using (within_boundary(authority, agency));

-- The same kind of notice may be told again when it happens again, such as an outcome after a reopening.
alter table delivery
    add column subject_id uuid,
    add column due_at     timestamptz,
    drop constraint delivery_contact_id_kind_agency_channel_key;
update delivery set subject_id = contact_id;
alter table delivery
    alter column subject_id set not null,
    add constraint delivery_once unique (subject_id, kind, agency, channel, happened_at);
create index delivery_of_contact on delivery (contact_id);

-- Seen is not dealt with. What was acknowledged so far had ended by it.
alter table alert
    drop constraint alert_check,
    drop constraint alert_state_check,
    add column people          uuid[] not null default '{}',
    add column acknowledged_at timestamptz,
    add column ended_by        text,
    add column answer_by       timestamptz;
update alert set state = 'RESOLVED', acknowledged_at = ended_at, ended_by = acknowledged_by where state = 'ACKNOWLEDGED';
alter table alert
    add constraint alert_state_check check (state in ('RAISED', 'ACKNOWLEDGED', 'STOOD_DOWN', 'RESOLVED')),
    add constraint alert_ended check ((state in ('STOOD_DOWN', 'RESOLVED')) = (ended_at is not null)),
    add constraint alert_seen check (state not in ('ACKNOWLEDGED', 'RESOLVED') or acknowledged_at is not null);
drop index alert_open;
create index alert_open on alert (authority, raised_at, id) where state in ('RAISED', 'ACKNOWLEDGED');
create index alert_unanswered on alert (answer_by) where state = 'RAISED';

-- Who was called because of an alert: append-only.
create table alert_call (
    alert_id uuid        not null references alert (id),
    number   int         not null,
    desk     text        not null,
    at       timestamptz not null,
    primary key (alert_id, number)
);

-- Whom to call, in this order: whoever is on duty, then the manager, then the director.
alter table duty_desk
    drop constraint duty_desk_pkey,
    add column rung int not null default 1,
    add primary key (authority, rung);
