-- The network of one contact's children. waiting_for, attempts and next_try say why nobody is in it yet.
create table network (
    id uuid primary key,
    contact_id uuid not null unique,
    authority text not null,
    state text not null check (state in ('WAITING', 'SEEDED', 'WITHHELD')),
    waiting_for text,
    attempts int not null,
    next_try timestamptz,
    opened_at timestamptz not null,
    state_since timestamptz not null,
    check ((state = 'WAITING') = (waiting_for is not null))
);

-- The children a network is around, and the people in it. Names are case content: they stay in this database.
create table network_child (
    network_id uuid not null references network (id),
    position int not null,
    person_key text not null,
    display_name text not null,
    primary key (network_id, person_key)
);

create table network_member (
    network_id uuid not null references network (id),
    position int not null,
    person_key text not null,
    display_name text not null,
    relation text not null,
    identified_by text not null check (identified_by in ('CHILD', 'PARENT', 'PROFESSIONAL')),
    contact_level text not null check (contact_level in ('LIVES_WITH_CHILD', 'LIVES_ELSEWHERE', 'NOT_KNOWN')),
    status text not null check (status in ('SUGGESTED')),
    status_since timestamptz not null,
    primary key (network_id, person_key)
);

-- How each network came to where it is: only ever added to.
create table network_change (
    position bigint generated always as identity primary key,
    network_id uuid not null references network (id),
    from_state text,
    to_state text not null,
    why text not null,
    at timestamptz not null
);

create function refuse_to_change_history() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a network is only ever added to';
end
$$;

create trigger network_change_is_append_only
    before update or delete on network_change
    for each row execute function refuse_to_change_history();

-- Work that survives a restart (db-scheduler 16).
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_heartbeat on scheduled_tasks (last_heartbeat);
