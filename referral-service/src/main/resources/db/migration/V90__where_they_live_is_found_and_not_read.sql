-- Confidential addresses are encrypted (ADR 0051). What is searched is an index that shows none, and the service makes it:
-- the database has no key.

alter table contact_address
    drop column door,
    add column uprn_index     text,
    add column postcode_index text,
    add column door_index     text;
drop index contact_address_uprn;
create index contact_address_uprn on contact_address (authority, uprn_index) where uprn_index is not null;
create index contact_address_door on contact_address (authority, door_index) where door_index is not null;

create or replace function note_where_they_live() returns trigger language plpgsql as
$$
begin
    insert into household_to_look (contact_id) values (new.contact_id) on conflict do nothing;
    return null;
end
$$;
drop function find_addresses;
