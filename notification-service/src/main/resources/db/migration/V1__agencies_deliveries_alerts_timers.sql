-- Who can be told, and how. An address may begin with {catcher}, which is settled when it is used.
create table agency (
    id         text primary key,
    authority  text not null,
    kind       text not null,
    name       text not null
);

create table endpoint (
    agency        text not null references agency (id),
    channel       text not null check (channel in ('WEBHOOK', 'EMAIL')),
    preference    int not null,
    address       text not null,
    allowed_host  text,
    disabled_at   timestamptz,
    disabled_code text,
    primary key (agency, channel),
    unique (agency, preference),
    check (channel <> 'WEBHOOK' or allowed_host is not null)
);

-- Whose mailbox is paged when a child is in immediate danger.
create table duty_desk (
    authority text primary key,
    agency    text not null references agency (id)
);

create table delivery (
    id             uuid primary key,
    kind           text not null,
    contact_id     uuid not null,
    reference      text not null,
    authority      text not null,
    agency         text not null,
    happened_at    timestamptz not null,
    channel        text not null,
    others         text[] not null,
    state          text not null check (state in ('DUE', 'ATTEMPTED', 'DELIVERED', 'GIVEN_UP')),
    failures       int not null default 0,
    handed_on      boolean not null default false,
    next_at        timestamptz,
    ended_at       timestamptz,
    planned_at     timestamptz not null,
    -- One message of a kind about one contact to one agency on one channel, however often the fact is heard.
    unique (contact_id, kind, agency, channel),
    check ((state in ('DUE', 'ATTEMPTED')) = (next_at is not null)),
    check ((state in ('DELIVERED', 'GIVEN_UP')) = (ended_at is not null))
);
create index delivery_open on delivery (next_at) where next_at is not null;
create index delivery_of_agency on delivery (authority, agency, planned_at desc, id desc);
create index delivery_of_authority on delivery (authority, planned_at desc, id desc);

-- The delivery log: append-only, no content.
create table delivery_attempt (
    delivery_id uuid not null references delivery (id),
    number      int not null,
    at          timestamptz not null,
    channel     text not null,
    status      int,
    duration_ms bigint not null,
    error_code  text,
    primary key (delivery_id, number)
);

create table alert (
    id              uuid primary key,
    -- What it is about, in one string: the same occasion never raises a second alert.
    occasion        text not null unique,
    kind            text not null,
    authority       text not null,
    contact_id      uuid,
    reference       text,
    code            text not null,
    percent         int not null,
    audience        text[] not null,
    state           text not null check (state in ('RAISED', 'ACKNOWLEDGED', 'STOOD_DOWN')),
    raised_at       timestamptz not null,
    acknowledged_by text,
    ended_at        timestamptz,
    check ((state = 'RAISED') = (ended_at is null))
);
create index alert_open on alert (authority, raised_at, id) where state = 'RAISED';
create index alert_all on alert (authority, raised_at, id);
create index alert_of_contact on alert (contact_id, kind);

create table clock_timer (
    contact_id uuid not null,
    clock      text not null,
    version    int not null,
    authority  text not null,
    reference  text not null,
    due_at     timestamptz not null,
    percents   int[] not null,
    rungs_at   timestamptz[] not null,
    next_step  int not null,
    next_at    timestamptz,
    state      text not null check (state in ('RUNNING', 'STOPPED')),
    stopped_at timestamptz,
    primary key (contact_id, clock),
    check ((state = 'RUNNING') = (next_at is not null)),
    check ((state = 'STOPPED') = (stopped_at is not null))
);
create index clock_timer_next on clock_timer (next_at) where state = 'RUNNING';
