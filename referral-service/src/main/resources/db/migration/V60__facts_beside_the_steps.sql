-- What became known of a contact and is no step of anybody's (ADR 0033): it stands in the history and leaves the
-- contact's version alone.

create table contact_fact (
    contact_id    uuid        not null references contact,
    what          text        not null,
    -- The same fact on the same occasion is noted once.
    occasion      text        not null,
    authority     text        not null,
    source_agency text        not null,
    -- Which version the contact had when it became known.
    version       integer     not null,
    at            timestamptz not null,
    by_subject    text        not null,
    primary key (contact_id, what, occasion)
);

create trigger contact_fact_is_kept before update or delete on contact_fact
    for each row execute function refuse_alteration();
alter table contact_fact enable row level security;
alter table contact_fact force row level security;
create policy contact_fact_boundary on contact_fact using (within_boundary(authority, source_agency));
