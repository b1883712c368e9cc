-- On what each sharing stands. Another thing, and another table, than what a family said to a service.
create table lawful_basis (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    contact_id uuid not null,
    authority text not null,
    actor text not null,
    recipient text not null,
    purpose text not null,
    article6 text not null,
    condition text not null,
    paragraph18 text,
    recorded_by text not null,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    check ((condition = 'SCH1_PARA18') = (paragraph18 is not null))
);
create index lawful_basis_of on lawful_basis (contact_id, position desc);

create function refuse_to_change_a_basis() returns trigger language plpgsql as $$
begin
    raise exception 'a lawful basis is only ever added';
end
$$;
create trigger lawful_basis_is_kept before update or delete on lawful_basis
    for each row execute function refuse_to_change_a_basis();
