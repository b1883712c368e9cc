-- The family agrees to a service after all. What it said before stays where it is; the last word holds.
create table agreement_given (
    contact_id uuid        not null references contact,
    authority  text        not null,
    at         timestamptz not null,
    document   jsonb       not null,
    primary key (contact_id, at)
);
create trigger agreement_given_is_kept before update or delete on agreement_given
    for each row execute function refuse_alteration();
alter table agreement_given enable row level security;
alter table agreement_given force row level security;
create policy agreement_given_boundary on agreement_given using (within_boundary(authority, '*'));
