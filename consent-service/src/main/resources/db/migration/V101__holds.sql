-- What must not go although its time has come. Without a person it is over everybody's records of the authority.
create table hold (
    id uuid primary key,
    authority text not null,
    person_id uuid,
    ground text not null,
    because text not null,
    placed_by text not null,
    placed_by_name text not null,
    placed_at timestamptz not null
);
create index hold_of_authority on hold (authority, placed_at);
create index hold_of_person on hold (authority, person_id);

-- A hold is lifted once.
create table hold_lifting (
    hold_id uuid primary key references hold (id),
    authority text not null,
    because text not null,
    lifted_by text not null,
    lifted_by_name text not null,
    lifted_at timestamptz not null
);

create function refuse_to_change_a_hold() returns trigger language plpgsql as $$
begin
    raise exception 'holds, and their liftings, are only ever added to';
end
$$;
create trigger hold_is_kept before update or delete on hold
    for each row execute function refuse_to_change_a_hold();
create trigger hold_lifting_is_kept before update or delete on hold_lifting
    for each row execute function refuse_to_change_a_hold();
