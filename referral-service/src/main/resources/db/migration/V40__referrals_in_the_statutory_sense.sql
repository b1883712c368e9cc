-- What a signed decision opens for one child. The state is one typed document with a version; beside it stand the columns
-- that lists, rules, returns and measures look for. Every change is a row of its own that is never altered.

create table referral (
    referral_id        uuid primary key,
    reference          text        not null unique,
    authority          text        not null,
    contact_id         uuid        not null references contact,
    child              integer     not null,
    person_id          uuid        not null references person,
    state              text        not null,
    version            integer     not null,
    open               boolean     not null,
    worker_id          uuid,
    offered_to         uuid,
    with_manager       boolean     not null,
    due_at             timestamptz not null,
    received_at        timestamptz not null,
    opened_at          timestamptz not null,
    referred_on        date        not null,
    ended_on           date,
    no_further_action  boolean     not null,
    re_referral        boolean     not null,
    document           jsonb       not null,
    constraint referral_open_or_ended check (open = (ended_on is null))
);
create index referral_of_contact on referral (contact_id, child);
create index referral_of_person on referral (person_id, referred_on);
create index referral_mine on referral (authority, worker_id, due_at, referral_id) where open;
create index referral_offered on referral (authority, offered_to) where open;
create index referral_unallocated on referral (authority, due_at, referral_id) where open and worker_id is null;
create index referral_with_manager on referral (authority, due_at, referral_id) where open and with_manager;
create index referral_open on referral (authority, due_at, referral_id) where open;
create index referral_referred on referral (authority, referred_on);
create index referral_opened on referral (authority, opened_at);

create table referral_change (
    referral_id uuid        not null references referral,
    version     integer     not null,
    authority   text        not null,
    what        text        not null,
    at          timestamptz not null,
    by_subject  text        not null,
    why         text,
    document    jsonb       not null,
    primary key (referral_id, version)
);
create index referral_change_at on referral_change (authority, at);
create trigger referral_change_is_kept before update or delete on referral_change
    for each row execute function refuse_alteration();

-- The parts of a referral as rows, for returns and measures; written anew with each change of the document.
create table referral_assessment (
    referral_id   uuid    not null references referral,
    number        integer not null,
    authority     text    not null,
    started_on    date    not null,
    due_on        date    not null,
    authorised_on date,
    primary key (referral_id, number)
);
create index referral_assessment_authorised on referral_assessment (authority, authorised_on);
create index referral_assessment_started on referral_assessment (authority, started_on);
create table referral_enquiry (
    referral_id    uuid    not null references referral,
    number         integer not null,
    authority      text    not null,
    discussed_on   date    not null,
    started_on     date    not null,
    target_on      date    not null,
    conference_on  date,
    not_required_on date,
    with_plan      boolean not null,
    primary key (referral_id, number)
);
create index referral_enquiry_started on referral_enquiry (authority, started_on);
create index referral_enquiry_conference on referral_enquiry (authority, conference_on);
create table referral_plan (
    referral_id uuid    not null references referral,
    number      integer not null,
    authority   text    not null,
    started_on  date    not null,
    ended_on    date,
    primary key (referral_id, number)
);

-- The authority's own number for a child. Whoever is the same person has the same number; one that was given is never
-- given again, not even after its child has gone.
create table la_child (
    authority   text        not null,
    la_child_id text        not null check (la_child_id ~ '^[0-9A-Za-z]{1,20}$'),
    person_id   uuid        not null unique references person,
    given_at    timestamptz not null default now(),
    primary key (authority, la_child_id)
);
create trigger la_child_is_kept before update or delete on la_child
    for each row execute function refuse_alteration();

create function within_authority(row_authority text) returns boolean language sql stable as
$$
    select coalesce(current_setting('app.authority', true) in (row_authority, '*'), false)
       and coalesce(current_setting('app.agency', true) = '*', false)
$$;

alter table referral enable row level security;
alter table referral force row level security;
create policy referral_boundary on referral using (within_authority(authority));
alter table referral_change enable row level security;
alter table referral_change force row level security;
create policy referral_change_boundary on referral_change using (within_authority(authority));
alter table referral_assessment enable row level security;
alter table referral_assessment force row level security;
create policy referral_assessment_boundary on referral_assessment using (within_authority(authority));
alter table referral_enquiry enable row level security;
alter table referral_enquiry force row level security;
create policy referral_enquiry_boundary on referral_enquiry using (within_authority(authority));
alter table referral_plan enable row level security;
alter table referral_plan force row level security;
create policy referral_plan_boundary on referral_plan using (within_authority(authority));
alter table la_child enable row level security;
alter table la_child force row level security;
create policy la_child_boundary on la_child using (within_authority(authority));
