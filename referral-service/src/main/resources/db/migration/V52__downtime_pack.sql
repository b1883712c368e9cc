-- The last pack of each authority, for the hour in which nothing else can be read. It holds names: row-level security
-- keeps it inside its authority, and the next one takes its place.

create table downtime_pack (
    authority text primary key,
    as_of     timestamptz not null,
    document  jsonb       not null
);
alter table downtime_pack enable row level security;
alter table downtime_pack force row level security;
create policy downtime_pack_boundary on downtime_pack
    using (coalesce(current_setting('app.authority', true) in (authority, '*'), false));
