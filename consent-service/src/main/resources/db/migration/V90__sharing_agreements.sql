-- The register of sharing agreements: what was signed with an agency, never changed once it is here.
create table sharing_arrangement (
    id uuid primary key,
    authority text not null,
    agency text not null,
    reference text not null,
    title text not null,
    categories text[] not null,
    purposes text[] not null,
    signed_here text not null,
    signed_there text not null,
    from_day date not null,
    until_day date not null,
    review_on date not null,
    registered_by text not null,
    registered_by_name text not null,
    registered_at timestamptz not null,
    unique (authority, agency, reference),
    check (from_day <= review_on and review_on <= until_day)
);

-- What became of one: looked at again, or ended before its day. The number is the version that the next step names.
create table sharing_arrangement_step (
    arrangement_id uuid not null references sharing_arrangement (id),
    number int not null,
    day date not null,
    end_reason text,
    noted_by text not null,
    noted_by_name text not null,
    noted_at timestamptz not null,
    primary key (arrangement_id, number)
);
create unique index sharing_arrangement_ends_once on sharing_arrangement_step (arrangement_id)
    where end_reason is not null;

create function refuse_to_change_an_arrangement() returns trigger language plpgsql as $$
begin
    raise exception 'the register of sharing agreements is only ever added to';
end
$$;
create trigger sharing_arrangement_is_kept before update or delete on sharing_arrangement
    for each row execute function refuse_to_change_an_arrangement();
create trigger sharing_arrangement_step_is_kept before update or delete on sharing_arrangement_step
    for each row execute function refuse_to_change_an_arrangement();

-- What the register had to say when a disclosure was decided. Rows from before have nothing here.
alter table disclosure_ledger add column warning text;
