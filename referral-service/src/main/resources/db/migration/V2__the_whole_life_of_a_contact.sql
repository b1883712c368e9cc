-- From a worry received to a decision: more states than received and claimed, and lists for each of them.

select set_config('app.authority', '*', true), set_config('app.agency', '*', true);

alter table contact
    drop constraint contact_claimed_has_owner,
    add column open         boolean not null default true,
    add column waiting      boolean generated always as (open and owner_id is null) stored,
    add column with_manager boolean not null default false,
    -- How many agencies were asked what they know, and how many have answered: what a list shows.
    add column asked        integer not null default 0,
    add column answered     integer not null default 0,
    add constraint contact_waiting_has_no_owner
        check ((state in ('RECEIVED', 'HANDLED_OUT_OF_HOURS', 'TRANSFERRED_OUT', 'CLOSED')) = (owner_id is null));

-- Who has a contact is a value of its own now, with an offer to somebody else.
update contact
set document = (document - 'by' - 'at') || jsonb_build_object('hold', jsonb_build_object('by', document -> 'by', 'since', document -> 'at'))
where state = 'CLAIMED';
alter table contact_change disable trigger contact_change_is_kept;
update contact_change
set document = (document - 'by' - 'at') || jsonb_build_object('hold', jsonb_build_object('by', document -> 'by', 'since', document -> 'at'))
where document ->> 'state' = 'CLAIMED';
alter table contact_change enable trigger contact_change_is_kept;

drop index contact_first_look;
drop index contact_mine;
drop index contact_all;
create index contact_first_look on contact (authority, urgency, due_at, contact_id) where waiting;
create index contact_mine on contact (authority, owner_id, urgency, due_at, contact_id) where open;
create index contact_gathering on contact (authority, urgency, due_at, contact_id) where state = 'GATHERING';
create index contact_with_manager on contact (authority, urgency, due_at, contact_id) where with_manager;
create index contact_outcome on contact (authority, urgency, due_at, contact_id)
    where state in ('SIGNED', 'OUTCOME_SENT');
create index contact_open on contact (authority, urgency, due_at, contact_id) where open;
create index contact_change_at on contact_change (contact_id, at);
