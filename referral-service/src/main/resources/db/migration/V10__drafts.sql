-- Forms that are still being written. A draft is its writer's; colleagues of the agency see it only where it is shared.
create table draft (
    draft_id     uuid primary key,
    authority    text        not null,
    agency       text        not null,
    owner        text        not null,
    shared       boolean     not null,
    version      integer     not null,
    created_at   timestamptz not null,
    saved_at     timestamptz not null,
    -- As text: what is being written may hold what jsonb refuses, and is told of, not lost.
    form         text        not null,
    submitted_as text
);
create index draft_of_agency on draft (authority, agency, saved_at desc);
create index draft_saved on draft (saved_at);

alter table draft enable row level security;
alter table draft force row level security;
create policy draft_boundary on draft using (within_boundary(authority, agency));
