-- A restricted record that somebody opened in an emergency, and what a manager made of it the next day. Both stay.
create table broken_glass (
    id         uuid        primary key,
    authority  text        not null,
    person_id  uuid        not null references person,
    by_id      uuid        not null,
    by_name    text        not null,
    reason     text        not null,
    because    text        not null,
    at         timestamptz not null,
    until      timestamptz not null,
    review_by  timestamptz not null,
    constraint broken_glass_is_for_an_hour check (until > at and until <= at + interval '60 minutes')
);
create index broken_glass_of on broken_glass (person_id, by_id, until);
create index broken_glass_latest on broken_glass (authority, at desc, id desc);
create trigger broken_glass_is_kept before update or delete on broken_glass
    for each row execute function refuse_alteration();

create table broken_glass_review (
    id        uuid        primary key references broken_glass,
    authority text        not null,
    finding   text        not null check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    note      text        not null,
    by_id     uuid        not null,
    by_name   text        not null,
    at        timestamptz not null
);
create trigger broken_glass_review_is_kept before update or delete on broken_glass_review
    for each row execute function refuse_alteration();

alter table broken_glass enable row level security;
alter table broken_glass force row level security;
create policy broken_glass_boundary on broken_glass using (within_authority(authority));
alter table broken_glass_review enable row level security;
alter table broken_glass_review force row level security;
create policy broken_glass_review_boundary on broken_glass_review using (within_authority(authority));
