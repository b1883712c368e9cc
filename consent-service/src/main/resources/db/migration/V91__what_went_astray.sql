-- Information that went to somebody it was not meant for, as it was reported.
create table misdirection (
    id uuid primary key,
    authority text not null,
    contact_id uuid not null,
    decision_id uuid,
    wrong_child boolean not null,
    recipient_kind text not null,
    recipient_agency text,
    categories text[] not null,
    happened_at timestamptz not null,
    aware_at timestamptz not null,
    found_by text not null,
    reported_by text not null,
    reported_by_name text not null,
    reported_at timestamptz not null,
    unique nulls not distinct (authority, contact_id, happened_at, recipient_kind, recipient_agency),
    check (happened_at <= aware_at)
);
create index misdirection_by_awareness on misdirection (authority, aware_at);

-- What was done about it, in order. The number is the version that the next step names.
create table misdirection_step (
    misdirection_id uuid not null references misdirection (id),
    number int not null,
    document jsonb not null,
    noted_by text not null,
    noted_by_name text not null,
    noted_at timestamptz not null,
    primary key (misdirection_id, number)
);
-- Each is closed once, and the open ones are found without the others.
create unique index misdirection_closed on misdirection_step (misdirection_id) where document ->> 'step' = 'CLOSING';

create function refuse_to_change_what_went_astray() returns trigger language plpgsql as $$
begin
    raise exception 'what went astray, and what was done about it, is only ever added to';
end
$$;
create trigger misdirection_is_kept before update or delete on misdirection
    for each row execute function refuse_to_change_what_went_astray();
create trigger misdirection_step_is_kept before update or delete on misdirection_step
    for each row execute function refuse_to_change_what_went_astray();
