-- What an authority settles for itself. One person proposes, another approves; a change begins at an instant and ends
-- when the next one begins. Nothing is ever altered but the answer to a proposal, and each answer is a row of its own.

create table setting_change (
    change_id   uuid primary key,
    authority   text        not null,
    kind        text        not null,
    number      integer     not null,
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'SUPERSEDED')),
    version     integer     not null,
    from_at     timestamptz,
    proposed_by uuid        not null,
    approved_by uuid,
    document    jsonb       not null,
    unique (authority, kind, number),
    -- The database holds the rule of two people as well.
    constraint setting_change_by_two check (state <> 'APPROVED' or (approved_by is not null and approved_by <> proposed_by)),
    constraint setting_change_begins check (state <> 'APPROVED' or from_at is not null)
);
create unique index setting_change_waiting on setting_change (authority, kind) where state = 'PROPOSED';

create table setting_change_step (
    change_id  uuid        not null references setting_change,
    version    integer     not null,
    authority  text        not null,
    state      text        not null,
    at         timestamptz not null,
    by_subject text        not null,
    document   jsonb       not null,
    primary key (change_id, version)
);
create trigger setting_change_step_is_kept before update or delete on setting_change_step
    for each row execute function refuse_alteration();

alter table setting_change enable row level security;
alter table setting_change force row level security;
create policy setting_change_boundary on setting_change
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table setting_change_step enable row level security;
alter table setting_change_step force row level security;
create policy setting_change_step_boundary on setting_change_step
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
