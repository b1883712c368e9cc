-- An agency's decision not to share is a record like a sharing.
create table non_disclosure (
    request_id uuid primary key,
    contact_id uuid not null,
    authority text not null,
    agency text not null,
    reason text not null,
    seniority text,
    review_on date,
    refused_at timestamptz not null,
    -- When somebody has to look again, by the last review.
    due_on date
);
create index non_disclosure_of on non_disclosure (contact_id, refused_at desc);
create index non_disclosure_due on non_disclosure (authority, due_on, refused_at) where due_on is not null;

create table non_disclosure_review (
    request_id uuid not null references non_disclosure,
    number int not null,
    outcome text not null,
    next_on date,
    reviewed_by text not null,
    reviewed_by_name text not null,
    reviewed_at timestamptz not null,
    primary key (request_id, number)
);
create function refuse_to_change_a_review() returns trigger language plpgsql as $$
begin
    raise exception 'what came of looking again is only ever added';
end
$$;
create trigger non_disclosure_review_is_kept before update or delete on non_disclosure_review
    for each row execute function refuse_to_change_a_review();
