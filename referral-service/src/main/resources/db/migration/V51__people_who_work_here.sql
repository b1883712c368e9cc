-- Who works here, when they are away, and who is on duty when.

create table worker (
    worker_id uuid        not null,
    authority text        not null,
    name      text        not null,
    roles     text[]      not null,
    team      text,
    leaves_at timestamptz,
    primary key (authority, worker_id)
);

-- Why somebody is away is nobody's business here: that they are is.
create table worker_absence (
    absence_id   uuid primary key,
    authority    text        not null,
    worker_id    uuid        not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    cancelled_at timestamptz,
    foreign key (authority, worker_id) references worker,
    check (from_at < until_at)
);
create index worker_absence_of on worker_absence (authority, worker_id, until_at) where cancelled_at is null;

create table duty_shift (
    shift_id     uuid primary key,
    authority    text        not null,
    duty         text        not null check (duty in ('DUTY_MANAGER', 'OUT_OF_HOURS')),
    worker_id    uuid        not null,
    from_at      timestamptz not null,
    until_at     timestamptz not null,
    phone        text,
    noted_by     uuid        not null,
    noted_at     timestamptz not null,
    cancelled_at timestamptz,
    foreign key (authority, worker_id) references worker,
    check (from_at < until_at)
);
create index duty_shift_at on duty_shift (authority, until_at) where cancelled_at is null;

alter table worker enable row level security;
alter table worker force row level security;
create policy worker_boundary on worker
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table worker_absence enable row level security;
alter table worker_absence force row level security;
create policy worker_absence_boundary on worker_absence
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
alter table duty_shift enable row level security;
alter table duty_shift force row level security;
create policy duty_shift_boundary on duty_shift
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));

-- What was offered and not answered, oldest first: the instant as it is written, in UTC, sorts as text.
create index contact_offered on contact (authority, (document #>> '{hold,offered,at}'))
    where open and document #> '{hold,offered}' is not null;
